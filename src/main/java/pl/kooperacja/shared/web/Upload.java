package pl.kooperacja.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * A file that a form has brought; it is there until the answer is sent.
 *
 * @param name as it may be shown: without folders and signs that cannot be seen
 * @param bytes where they lie, or null when there were too many to be kept
 * @param most how many there may be
 */
public record Upload(String name, Path bytes, long size, long most) {
    private static final int LONGEST_NAME = 120;

    boolean tooLarge() {
        return size > most;
    }

    boolean isEmpty() {
        return size == 0;
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(bytes);
    }

    /** A name as browsers send it, without folders, control signs and signs that turn the direction of writing. */
    static String cleaned(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\"<>|:*?]", "")
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (clean.length() > LONGEST_NAME) {
            int dot = clean.lastIndexOf('.');
            String ending = dot < 0 || clean.length() - dot > 10 ? "" : clean.substring(dot);
            int end = LONGEST_NAME - ending.length();
            clean = clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + ending;
        }
        return clean.isEmpty() ? "plik" : clean;
    }
}
