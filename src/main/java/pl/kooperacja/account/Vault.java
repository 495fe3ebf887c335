package pl.kooperacja.account;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/**
 * Encrypts what the database must hold and may not tell (AES-256-GCM). The key is that of {@code SK_SECRET_KEY}, or one
 * made at the first start in {@code data/keys}, which its owner alone can read and a copy of the database lacks.
 */
@Single
public class Vault {
    private static final Logger LOG = Logger.getLogger(Vault.class.getName());
    private static final String MARK = "v1.";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Inject
    @ConfigProperty(name = "SK_SECRET_KEY")
    Optional<String> given;

    @Inject
    Settings settings;

    private SecretKeySpec key;

    @PostConstruct
    void open() {
        Optional<String> configured = given.map(String::strip).filter(text -> !text.isEmpty());
        byte[] bytes = configured.map(Vault::decode).orElseGet(() -> fromFile(settings.data()));
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("the secret key must have 32 bytes, in Base64");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("SK_SECRET_KEY is not in Base64", e);
        }
    }

    private static byte[] fromFile(Path data) {
        Path file = data.resolve("keys").resolve("secret.key");
        try {
            boolean posix =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(file.getParent(), posix ? attributes("rwx------") : new FileAttribute<?>[0]);
            try (FileChannel out = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    posix ? attributes("rw-------") : new FileAttribute<?>[0])) {
                out.write(ByteBuffer.wrap(Base64.getEncoder().encode(Secrets.bytes(KEY_BYTES))));
                out.force(true);
            } catch (FileAlreadyExistsException e) {
                LOG.log(Level.FINE, "made at an earlier start", e);
            }
            return decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new IllegalStateException("cannot use the key in " + file, e);
        }
    }

    private static FileAttribute<?>[] attributes(String rights) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }

    /** The text, readable only with the key and for the same purpose. @param purpose what it is, and whose */
    public String seal(String text, String purpose) {
        byte[] nonce = Secrets.bytes(NONCE_BYTES);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer all =
                    ByteBuffer.allocate(NONCE_BYTES + hidden.length).put(nonce).put(hidden);
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text again; empty when it was sealed for another purpose, with another key, or changed since. */
    public Optional<String> open(String sealed, String purpose) {
        if (!isSealed(sealed)) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed.substring(MARK.length()));
            if (all.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = java.util.Arrays.copyOf(all, NONCE_BYTES);
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "Sekretu nie da się odczytać: inny klucz albo zmieniony zapis", e);
            return Optional.empty();
        }
    }

    boolean isSealed(String text) {
        return text != null && text.startsWith(MARK);
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
