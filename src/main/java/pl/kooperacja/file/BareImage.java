package pl.kooperacja.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Tells images that are nothing but an image from those into which a camera or a program wrote something more. The former
 * keep their bytes, so that an image which was cleaned once stays as it is, however often it goes out and comes back.
 */
final class BareImage {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PNG_CHUNKS =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "sRGB", "cHRM", "pHYs", "sBIT", "bKGD");
    private static final Set<String> WEBP_CHUNKS = Set.of("VP8 ", "VP8L", "ALPH", "ICCP", "ANIM", "ANMF");
    private static final int WEBP_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int WEBP_METADATA_FLAGS = 0b00001100;

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int JFIF = 0xe0;
    private static final int CAMERA = 0xe1;
    private static final int SOLITARY = 0xbf;
    private static final int ADOBE = 0xee;
    private static final int COMMENT = 0xfe;
    private static final int LONGEST_JFIF = 16;

    private BareImage() {}

    /** A WebP without what was written into it. @param width in pixels @param height in pixels */
    record Webp(byte[] bytes, int width, int height) {}

    static boolean isBare(byte[] image, String mediaType) {
        return mediaType.equals("image/png") ? isBarePng(image) : isBareJpeg(image);
    }

    private static boolean isBarePng(byte[] image) {
        if (Arrays.mismatch(image, PNG) != PNG.length) {
            return false;
        }
        ByteBuffer in = ByteBuffer.wrap(image).position(PNG.length);
        while (in.remaining() >= CHUNK_HEAD) {
            int length = in.getInt();
            String name = name(in);
            if (length < 0 || length + 4 > in.remaining() || !PNG_CHUNKS.contains(name)) {
                return false;
            }
            in.position(in.position() + length + 4);
            if (name.equals("IEND")) {
                return length == 0 && !in.hasRemaining();
            }
        }
        return false;
    }

    private static String name(ByteBuffer in) {
        byte[] name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBareJpeg(byte[] image) {
        int at = 2;
        if (image.length < 4 || marker(image, 0) != START) {
            return false;
        }
        while (at + 4 <= image.length) {
            int marker = marker(image, at);
            int length = (image[at + 2] & 0xff) << 8 | image[at + 3] & 0xff;
            boolean program = marker >= JFIF && marker <= 0xef;
            boolean plain = marker == JFIF && length <= LONGEST_JFIF || marker == ADOBE;
            if (marker < 0xc0 || marker == COMMENT || program && !plain) {
                return false;
            }
            at += 2 + length;
            if (marker == SCAN) {
                at = endOfScan(image, at);
                if (at + 2 == image.length && marker(image, at) == END) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a camera wrote into a JPEG, or null. */
    static byte[] exif(byte[] image) {
        int at = 2;
        if (marker(image, 0) != START) {
            return null;
        }
        while (at + 4 <= image.length && marker(image, at) > SOLITARY && marker(image, at) != SCAN) {
            int end = at + 2 + ((image[at + 2] & 0xff) << 8 | image[at + 3] & 0xff);
            if (end > image.length || end < at + 4) {
                return null;
            }
            byte[] segment = Arrays.copyOfRange(image, at + 4, end);
            if (marker(image, at) == CAMERA && new String(segment, StandardCharsets.ISO_8859_1).startsWith("Exif\0")) {
                return segment;
            }
            at = end;
        }
        return null;
    }

    /** Where the next marker stands that is neither a stuffed byte nor a restart. */
    private static int endOfScan(byte[] image, int from) {
        int at = from;
        while (at + 1 < image.length) {
            int next = image[at + 1] & 0xff;
            if ((image[at] & 0xff) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at++;
        }
        return image.length;
    }

    private static int marker(byte[] image, int at) {
        return at + 1 < image.length && (image[at] & 0xff) == 0xff ? image[at + 1] & 0xff : -1;
    }

    /** The image without metadata; empty when it is no sound WebP. */
    static Optional<Webp> webp(byte[] image) {
        if (image.length < WEBP_HEAD + CHUNK_HEAD) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
        boolean riff = name(in).equals("RIFF");
        long size = Integer.toUnsignedLong(in.getInt());
        if (!riff || !name(in).equals("WEBP") || size + CHUNK_HEAD > image.length) {
            return Optional.empty();
        }
        in.limit((int) size + CHUNK_HEAD);
        ByteArrayOutputStream out = new ByteArrayOutputStream(image.length);
        int width = 0;
        int height = 0;
        while (in.remaining() >= CHUNK_HEAD) {
            int begin = in.position();
            String name = name(in);
            long length = Integer.toUnsignedLong(in.getInt());
            long padded = length + (length & 1);
            if (length > in.remaining()) {
                return Optional.empty();
            }
            byte[] body = Arrays.copyOfRange(image, begin + CHUNK_HEAD, begin + CHUNK_HEAD + (int) length);
            if (name.equals("VP8X") && length >= 10) {
                body[0] &= ~WEBP_METADATA_FLAGS;
                width = 1 + three(body, 4);
                height = 1 + three(body, 7);
            } else if (!WEBP_CHUNKS.contains(name)) {
                in.position((int) Math.min(in.limit(), in.position() + padded));
                continue;
            } else if (width == 0 && name.equals("VP8 ") && length >= 10) {
                width = ((body[7] & 0xff) << 8 | body[6] & 0xff) & 0x3fff;
                height = ((body[9] & 0xff) << 8 | body[8] & 0xff) & 0x3fff;
            } else if (width == 0 && name.equals("VP8L") && length >= 5) {
                int bits = ByteBuffer.wrap(body, 1, 4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt();
                width = 1 + (bits & 0x3fff);
                height = 1 + (bits >> 14 & 0x3fff);
            }
            out.write(image, begin, CHUNK_HEAD);
            out.writeBytes(body);
            if ((length & 1) == 1) {
                out.write(0);
            }
            in.position((int) Math.min(in.limit(), in.position() + padded));
        }
        if (width == 0 || height == 0) {
            return Optional.empty();
        }
        ByteBuffer whole = ByteBuffer.allocate(WEBP_HEAD + out.size()).order(ByteOrder.LITTLE_ENDIAN);
        whole.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(out.size() + 4);
        whole.put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(out.toByteArray());
        return Optional.of(new Webp(whole.array(), width, height));
    }

    private static int three(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16;
    }
}
