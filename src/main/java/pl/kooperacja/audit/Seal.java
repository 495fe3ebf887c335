package pl.kooperacja.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** SHA-256 over the seal before and all that an entry says. */
final class Seal {
    /** What stands before the first entry. */
    static final String FIRST = "0".repeat(64);

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private Seal() {}

    static String of(String before, long seq, AuditEntry entry) {
        String text = before + "\n" + canonical(seq, entry);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every field with its length before it, so that no two entries read alike. */
    static String canonical(long seq, AuditEntry entry) {
        StringBuilder text = new StringBuilder();
        for (Object field : new Object[] {
            seq,
            entry.getId(),
            MICROSECONDS.format(entry.getHappenedAt()),
            entry.getActorId(),
            entry.getAction(),
            entry.getObjectKind(),
            entry.getObjectId(),
            entry.getOrigin()
        }) {
            text.append(field == null ? "-" : field.toString().length() + ":" + field)
                    .append(',');
        }
        return text.toString();
    }
}
