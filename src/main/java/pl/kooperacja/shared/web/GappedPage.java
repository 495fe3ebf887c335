package pl.kooperacja.shared.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A rendered page with gaps. What stands between them is compressed once, however often it is sent; a person's own words
 * go between uncompressed, so that lengths tell nothing of them, and an answer is compressed by itself.
 */
final class GappedPage {
    /** RFC 1952: deflated, and nothing told of name, time and system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int LONGEST_STORED = 0xffff;

    private final List<Piece> pieces;

    /** @param packed the text as deflated blocks that end with a byte and look back to nothing before them */
    private record Piece(byte[] text, byte[] packed, Gap gap) {}

    /** @param level of {@link Deflater} */
    GappedPage(String marked, int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            pieces = Gap.parts(marked).stream()
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

    /** What goes into a gap, as text and as deflated blocks. */
    record Filling(byte[] text, byte[] packed) {
        /** A word, escaped here. */
        static Filling word(String word) {
            byte[] text = Html.escaped(word).getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length + 8);
            store(text, false, packed);
            return new Filling(text, packed.toByteArray());
        }

        /** A piece of HTML. @param level of {@link Deflater} */
        static Filling html(Html html, int level) {
            byte[] text = html.whole().getBytes(StandardCharsets.UTF_8);
            Deflater deflater = new Deflater(level, true);
            try {
                return new Filling(text, deflated(text, deflater));
            } finally {
                deflater.end();
            }
        }
    }

    /** The whole page, compressed. @param fillings at least of the gaps that it has */
    byte[] gzip(Map<Gap, Filling> fillings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes());
        CRC32 sum = new CRC32();
        int length = 0;
        out.writeBytes(HEADER);
        for (Piece piece : pieces) {
            out.writeBytes(piece.packed);
            sum.update(piece.text);
            length += piece.text.length;
            if (piece.gap != null) {
                Filling filling = fillings.get(piece.gap);
                out.writeBytes(filling.packed);
                sum.update(filling.text);
                length += filling.text.length;
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
