package pl.kooperacja.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that an app on a telephone makes from a shared key and the time (RFC 6238: SHA-1, 30 seconds, 6 digits). */
final class Totp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int KEY_BYTES = 20;
    private static final int BITS = 5;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DRIFT = 1;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** A new key in Base32, as apps take it. */
    static String freshKey() {
        byte[] bytes = Secrets.bytes(KEY_BYTES);
        StringBuilder key = new StringBuilder();
        for (int bit = 0; bit < KEY_BYTES * 8; bit += BITS) {
            int value = 0;
            for (int i = bit; i < bit + BITS; i++) {
                value = value << 1 | bytes[i / 8] >> 7 - i % 8 & 1;
            }
            key.append(ALPHABET.charAt(value));
        }
        return key.toString();
    }

    /** The moment for which the code is right, one step before or after now included. */
    static OptionalLong moment(String key, String code, Instant now) {
        String digits = code.replaceAll("[\\s-]", "");
        long current = now.getEpochSecond() / STEP.toSeconds();
        for (long moment = current - DRIFT; moment <= current + DRIFT; moment++) {
            if (code(key, moment).equals(digits)) {
                return OptionalLong.of(moment);
            }
        }
        return OptionalLong.empty();
    }

    static String code(String key, long moment) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(key), "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(moment).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String key) {
        ByteBuffer bytes = ByteBuffer.allocate(key.length() * BITS / 8);
        int value = 0;
        int bits = 0;
        for (int i = 0; i < key.length(); i++) {
            value = value << BITS | ALPHABET.indexOf(key.charAt(i));
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (value >> bits));
            }
        }
        return bytes.array();
    }
}
