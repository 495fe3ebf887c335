package pl.kooperacja.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import pl.kooperacja.shared.Single;

/**
 * Passwords as they are kept: Argon2id with the parameters that OWASP recommends. Each takes 19 MiB while it is
 * computed, so few are computed at a time.
 */
@Single
public class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 4;
    private static final Argon2Function NOW =
            Argon2Function.getInstance(MEMORY_KIB, ROUNDS, LANES, HASH_BYTES, Argon2.ID);

    /** For keys of our own making, which nobody can guess however fast he tries. */
    private static final Argon2Function QUICK = Argon2Function.getInstance(8 * LANES, 1, LANES, HASH_BYTES, Argon2.ID);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private volatile String nobodys;

    /** The password as it may be kept. */
    public String hash(String password) {
        return inTurn(() -> NOW.hash(bytes(password), Secrets.bytes(SALT_BYTES)).getResult());
    }

    /** A random key of {@link Secrets} as it may be kept where a password stands; hashed as slowly once it was used. */
    String hashSecret(String secret) {
        return QUICK.hash(bytes(secret), Secrets.bytes(SALT_BYTES)).getResult();
    }

    /**
     * Whether this is the password that was kept.
     *
     * @param kept as {@link #hash} gave it; null or empty for nobody's, which is compared with a hash of the same parameters and never matches
     */
    boolean matches(String password, String kept) {
        if (kept == null || kept.isEmpty()) {
            if (nobodys == null) {
                nobodys = hash(Secrets.fresh());
            }
            check(password, nobodys);
            return false;
        }
        return check(password, kept);
    }

    /** The one comparison, with the parameters that the kept one names. */
    boolean check(String password, String kept) {
        return inTurn(() -> Argon2Function.getInstanceFromHash(kept)
                .check(bytes(password), kept.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether it was kept with other parameters than those of today. */
    boolean isOutdated(String kept) {
        return !Argon2Function.getInstanceFromHash(kept).equals(NOW);
    }

    /** The same letters, however the keyboard put them together. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
