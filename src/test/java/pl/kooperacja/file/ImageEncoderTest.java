package pl.kooperacja.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.kooperacja.shared.RefusedException;

class ImageEncoderTest {
    @TempDir
    Path folder;

    private Path image(String format, int width, int height, int type) throws IOException {
        Path file = folder.resolve("image");
        ImageIO.write(new BufferedImage(width, height, type), format, file.toFile());
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void everyKindOfPngIsRead(int type) throws IOException {
        BufferedImage read = ImageEncoder.read(image("png", 600, 300, type));
        assertThat(read.getWidth()).isEqualTo(600);
        assertThat(read.getHeight()).isEqualTo(300);
    }

    @Test
    void aLargePictureLosesPixelsAndAHugeOneIsRefused() throws IOException {
        BufferedImage read = ImageEncoder.read(image("jpg", 6000, 4000, BufferedImage.TYPE_BYTE_GRAY));
        assertThat(read.getWidth()).isEqualTo(3000);
        assertThat(read.getHeight()).isEqualTo(2000);
        Path huge = image("png", 60_000, 1_000, BufferedImage.TYPE_BYTE_BINARY);
        assertThatThrownBy(() -> ImageEncoder.read(huge))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("pikseli");
    }

    @Test
    void aPhotographStandsUpright() throws IOException {
        byte[] bare = Files.readAllBytes(image("jpg", 90, 50, BufferedImage.TYPE_INT_RGB));
        byte[] turned = ByteBuffer.allocate(32)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0)
                .array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bare, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (turned.length + 2)});
        out.writeBytes(turned);
        out.write(bare, 2, bare.length - 2);
        BufferedImage read = ImageEncoder.read(Files.write(folder.resolve("turned"), out.toByteArray()));
        assertThat(read.getWidth()).isEqualTo(50);
        assertThat(read.getHeight()).isEqualTo(90);
    }

    @Test
    void whatIsNoImageIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("x"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2});
        assertThatThrownBy(() -> ImageEncoder.read(file)).isInstanceOf(RefusedException.class);
        Path cut = Files.write(
                folder.resolve("y"), java.util.Arrays.copyOf(Files.readAllBytes(image("png", 90, 50, 1)), 60));
        assertThatThrownBy(() -> ImageEncoder.read(cut)).isInstanceOf(RefusedException.class);
    }
}
