package pl.kooperacja.shared.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A rendered page with gaps for {@link OwnWords}. What stands between them is compressed once, however often it is sent;
 * the words go between uncompressed, so that their lengths tell nothing of the page.
 */
final class GappedPage {
    /** RFC 1952: deflated, and nothing told of name, time and system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int LONGEST_STORED = 0xffff;

    private final List<Piece> pieces;

    /** @param packed the text as deflated blocks that end with a byte and look back to nothing before them */
    private record Piece(byte[] text, byte[] packed, OwnWords gap) {}

    /** @param level of {@link Deflater} */
    GappedPage(String marked, int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            pieces = OwnWords.parts(marked).stream()
                    .map(part -> {
                        byte[] text = part.text().getBytes(StandardCharsets.UTF_8);
                        return new Piece(text, deflated(text, deflater), part.gap());
                    })
                    .toList();
        } finally {
            deflater.end();
        }
    }

    private static byte[] deflated(byte[] text, Deflater deflater) {
        deflater.reset();
        deflater.setInput(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length / 3 + 64);
        byte[] buffer = new byte[4096];
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }

    /** The whole page with these words, compressed. */
    byte[] gzip(Map<OwnWords, String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes());
        CRC32 sum = new CRC32();
        int length = 0;
        out.writeBytes(HEADER);
        for (Piece piece : pieces) {
            out.writeBytes(piece.packed);
            sum.update(piece.text);
            length += piece.text.length;
            if (piece.gap != null) {
                byte[] word = OwnWords.escaped(words.get(piece.gap)).getBytes(StandardCharsets.UTF_8);
                store(word, false, out);
                sum.update(word);
                length += word.length;
            }
        }
        store(new byte[0], true, out);
        little(sum.getValue(), 4, out);
        little(length, 4, out);
        return out.toByteArray();
    }

    /** RFC 1951, 3.2.4: a block of bytes as they are. */
    private static void store(byte[] bytes, boolean last, ByteArrayOutputStream out) {
        if (bytes.length > LONGEST_STORED) {
            throw new IllegalArgumentException("an own word of " + bytes.length + " bytes");
        }
        out.write(last ? 1 : 0);
        little(bytes.length, 2, out);
        little(~bytes.length, 2, out);
        out.writeBytes(bytes);
    }

    private static void little(long number, int bytes, ByteArrayOutputStream out) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (number >>> 8 * i));
        }
    }

    /** How much memory it takes, roughly. */
    int bytes() {
        return pieces.stream()
                .mapToInt(piece -> piece.text.length + piece.packed.length + 64)
                .sum();
    }
}
