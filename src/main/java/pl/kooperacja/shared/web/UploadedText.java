package pl.kooperacja.shared.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A table or a register that came as a file: the text in it, be it in a ZIP. */
public final class UploadedText {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** What spreadsheets of Polish offices write when they do not write UTF-8. */
    private static final Charset OFFICE = Charset.forName("windows-1250");

    private UploadedText() {}

    /** The text; empty when the file is none, or holds more than ten megabytes of it. */
    public static Optional<String> of(Upload file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return Arrays.mismatch(bytes, ZIP) == ZIP.length ? inside(file) : text(bytes);
        }
    }

    private static Optional<String> inside(Upload file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(file.open(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".csv") || name.endsWith(".xml") || name.endsWith(".txt")) {
                    return text(zip.readNBytes(MOST_BYTES + 1));
                }
            }
            return Optional.empty();
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        for (byte sign : bytes) {
            if (sign >= 0 && sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r') {
                return Optional.empty();
            }
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, OFFICE);
        }
        return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    }
}
