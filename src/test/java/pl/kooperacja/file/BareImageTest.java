package pl.kooperacja.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BareImageTest {
    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    @Test
    void aJpegIsBareUntilSomethingIsWrittenIntoIt() throws IOException {
        byte[] bare = image("jpg");
        assertThat(BareImage.isBare(bare, "image/jpeg")).isTrue();
        byte[] rest = Arrays.copyOfRange(bare, 2, bare.length);
        byte[] start = {(byte) 0xff, (byte) 0xd8};
        for (int marker : new int[] {0xe1, 0xe2, 0xed, 0xfe}) {
            byte[] segment = {(byte) 0xff, (byte) marker, 0, 6, 'G', 'P', 'S', 0};
            assertThat(BareImage.isBare(joined(start, segment, rest), "image/jpeg"))
                    .as("marker %x", marker)
                    .isFalse();
        }
        assertThat(BareImage.isBare(joined(bare, new byte[] {'x'}), "image/jpeg"))
                .as("something behind the end")
                .isFalse();
        for (int end = 0; end < bare.length; end++) {
            assertThat(BareImage.isBare(Arrays.copyOf(bare, end), "image/jpeg")).isFalse();
        }
    }

    @Test
    void aPngIsBareUntilSomethingIsWrittenIntoIt() throws IOException {
        byte[] bare = image("png");
        assertThat(BareImage.isBare(bare, "image/png")).isTrue();
        byte[] text = ByteBuffer.allocate(16)
                .putInt(4)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .putInt(7)
                .putInt(0)
                .array();
        byte[] head = Arrays.copyOf(bare, 33);
        byte[] rest = Arrays.copyOfRange(bare, 33, bare.length);
        assertThat(BareImage.isBare(joined(head, text, rest), "image/png")).isFalse();
        assertThat(BareImage.isBare(joined(bare, text), "image/png")).isFalse();
        for (int end = 0; end < bare.length; end++) {
            assertThat(BareImage.isBare(Arrays.copyOf(bare, end), "image/png")).isFalse();
        }
    }

    private static byte[] chunk(String name, byte... body) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + body.length + (body.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(body.length)
                .put(body)
                .array();
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] body = joined(chunks);
        ByteBuffer whole = ByteBuffer.allocate(12 + body.length).order(ByteOrder.LITTLE_ENDIAN);
        return whole.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(body.length + 4)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    @Test
    void aWebpLosesWhatWasWrittenIntoIt() {
        byte[] features = chunk(
                "VP8X",
                (byte) 0b00001100,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 29,
                (byte) 0,
                (byte) 0,
                (byte) 19,
                (byte) 0,
                (byte) 0);
        byte[] picture = chunk("VP8L", (byte) 0x2f, (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5, (byte) 6);
        byte[] exif = chunk("EXIF", "GPS".getBytes(StandardCharsets.US_ASCII));
        BareImage.Webp clean = BareImage.webp(webp(features, picture, exif, chunk("XMP ", (byte) 1)))
                .orElseThrow();
        assertThat(clean.width()).isEqualTo(30);
        assertThat(clean.height()).isEqualTo(20);
        assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "EXIF", "XMP");
        assertThat(BareImage.webp(clean.bytes()).orElseThrow().bytes())
                .as("once clean, always the same")
                .isEqualTo(clean.bytes());
        byte[] whole = webp(features, picture);
        for (int end = 0; end < whole.length; end++) {
            assertThat(BareImage.webp(Arrays.copyOf(whole, end))).isEmpty();
        }
        assertThat(BareImage.webp(webp(chunk("VP8 ", (byte) 1)))).isEmpty();
    }
}
