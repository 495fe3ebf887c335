package pl.kooperacja.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Kinds of files that people may bring, told by what the bytes say and never by the name. */
public enum FileSort {
    JPEG("jpg", true),
    PNG("png", true),
    WEBP("webp", true),
    SVG("svg", true),
    PDF("pdf", false),
    DOCX("docx", false),
    XLSX("xlsx", false),
    PPTX("pptx", false),
    ODT("odt", false),
    ODS("ods", false),
    ODP("odp", false),
    RTF("rtf", false),
    CSV("csv", false),
    TXT("txt", false);

    private static final int HEAD = 4096;
    private static final int MOST_ENTRIES = 5000;
    private static final long LONGEST_ENTRY = 64L * 1024 * 1024;
    private static final int LONGEST_TYPES = 512 * 1024;
    private static final String ODF = "application/vnd.oasis.opendocument.";

    private final String ending;
    private final boolean image;

    FileSort(String ending, boolean image) {
        this.ending = ending;
        this.image = image;
    }

    public String ending() {
        return ending;
    }

    public boolean image() {
        return image;
    }

    /** What a file is that may not be brought, where that can be told. */
    public enum Barred {
        MACROS,
        /** An Office document of the nineties, or one that asks for a password. */
        OLD_OR_LOCKED,
        /** A picture that cannot be cleaned here. */
        PICTURE,
        OTHER
    }

    /** What was found: a kind that may be brought, or why it may not. */
    public record Found(FileSort sort, Barred barred) {
        private static Found of(FileSort sort) {
            return new Found(sort, null);
        }

        private static Found of(Barred barred) {
            return new Found(null, barred);
        }
    }

    /** @param name tells a table from other text, and nothing else */
    public static Found of(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (begins(head, 0xff, 0xd8, 0xff)) {
            return Found.of(JPEG);
        } else if (begins(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Found.of(PNG);
        } else if (begins(head, 'R', 'I', 'F', 'F') && contains(head, 8, "WEBP")) {
            return Found.of(WEBP);
        } else if (contains(head, 4, "ftyp") || begins(head, 'G', 'I', 'F', '8') || begins(head, 'B', 'M')) {
            return Found.of(Barred.PICTURE);
        } else if (begins(head, '%', 'P', 'D', 'F', '-')) {
            return Found.of(PDF);
        } else if (begins(head, '{', '\\', 'r', 't', 'f')) {
            return Found.of(RTF);
        } else if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return Found.of(Barred.OLD_OR_LOCKED);
        } else if (begins(head, 'P', 'K', 3, 4)) {
            return zipped(file);
        }
        return text(file, head, name.toLowerCase(Locale.ROOT));
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] head, int at, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        return head.length >= at + bytes.length && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private static Found text(Path file, byte[] head, String name) throws IOException {
        String begin =
                new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        if (!isText(file)) {
            return Found.of(Barred.OTHER);
        }
        if (begin.startsWith("<svg") || begin.startsWith("<?xml") && begin.contains("<svg")) {
            return Found.of(SVG);
        }
        if (begin.startsWith("<") || begin.startsWith("#!")) {
            return Found.of(Barred.OTHER);
        }
        return Found.of(name.endsWith(".csv") ? CSV : TXT);
    }

    private static boolean isText(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (byte sign : bytes) {
            if (sign >= 0 && sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Found zipped(Path file) throws IOException {
        String types = "";
        boolean macros = false;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            int entries = 0;
            ZipEntry entry = zip.getNextEntry();
            if (entry != null && entry.getName().equals("mimetype")) {
                return odf(new String(zip.readNBytes(200), StandardCharsets.US_ASCII).strip());
            }
            for (; entry != null && entries < MOST_ENTRIES && types.isEmpty(); entry = zip.getNextEntry()) {
                entries++;
                macros |= entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
                if (entry.getName().equals("[Content_Types].xml")) {
                    types = new String(zip.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8);
                } else if (zip.skip(LONGEST_ENTRY) == LONGEST_ENTRY) {
                    return Found.of(Barred.OTHER);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return Found.of(Barred.OTHER);
        }
        if (macros || types.contains("macroEnabled") || types.contains("vbaProject")) {
            return Found.of(Barred.MACROS);
        }
        return office(types).map(Found::of).orElse(Found.of(Barred.OTHER));
    }

    private static Optional<FileSort> office(String types) {
        if (types.contains("wordprocessingml.document.main+xml")) {
            return Optional.of(DOCX);
        } else if (types.contains("spreadsheetml.sheet.main+xml")) {
            return Optional.of(XLSX);
        }
        return types.contains("presentationml.presentation.main+xml") ? Optional.of(PPTX) : Optional.empty();
    }

    private static Found odf(String type) {
        return switch (type) {
            case ODF + "text" -> Found.of(ODT);
            case ODF + "spreadsheet" -> Found.of(ODS);
            case ODF + "presentation" -> Found.of(ODP);
            default -> Found.of(Barred.OTHER);
        };
    }
}
