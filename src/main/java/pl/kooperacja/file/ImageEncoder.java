package pl.kooperacja.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import pl.kooperacja.shared.RefusedException;

/** Encodes raster images anew where a camera or a program wrote more into them, and makes narrower copies. */
@ApplicationScoped
class ImageEncoder {
    static final String WEBP = "image/webp";
    static final int[] WIDTHS = {480, 960, 1440};
    private static final long MOST_PIXELS = 50_000_000;

    @Inject
    BlobStore blobs;

    /** An image and its encoded bytes. */
    record Encoded(Blob blob, Image image) {}

    static boolean handles(String mediaType) {
        return mediaType.equals("image/jpeg") || mediaType.equals("image/png") || mediaType.equals(WEBP);
    }

    Encoded encode(Path source, String mediaType) {
        if (mediaType.equals(WEBP)) {
            // nothing here decodes it, so it has no narrower copies
            BareImage.Webp webp = webp(source);
            return new Encoded(
                    blobs.put(new ByteArrayInputStream(webp.bytes())),
                    new Image(webp.width(), webp.height(), List.of()));
        }
        String format = mediaType.equals("image/png") ? "png" : "jpg";
        BufferedImage picture = read(source);
        try {
            List<ImageVariant> variants = new ArrayList<>();
            for (int width : WIDTHS) {
                if (width < picture.getWidth()) {
                    variants.add(new ImageVariant(width, write(picture, width, format)));
                }
            }
            byte[] bytes = Files.readAllBytes(source);
            Blob whole = BareImage.isBare(bytes, mediaType)
                    ? blobs.put(new ByteArrayInputStream(bytes))
                    : write(picture, picture.getWidth(), format);
            return new Encoded(whole, new Image(picture.getWidth(), picture.getHeight(), variants));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode " + source, e);
        }
    }

    /**
     * The picture in the file.
     *
     * @throws RefusedException when it is none, or too large to be opened
     */
    static BufferedImage read(Path source) {
        try {
            refuseHuge(source);
            return Thumbnails.of(source.toFile()).scale(1).asBufferedImage();
        } catch (IOException e) {
            throw new RefusedException("file.unreadable-image", source.getFileName());
        }
    }

    /** Refuses what cannot be opened. */
    static void check(Path source, String mediaType) {
        if (mediaType.equals(WEBP)) {
            webp(source);
        } else {
            read(source);
        }
    }

    private static BareImage.Webp webp(Path source) {
        try {
            BareImage.Webp webp = BareImage.webp(Files.readAllBytes(source))
                    .orElseThrow(() -> new RefusedException("file.unreadable-image", source.getFileName()));
            if ((long) webp.width() * webp.height() > MOST_PIXELS) {
                throw new RefusedException("file.huge-image", source.getFileName());
            }
            return webp;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }

    private Blob write(BufferedImage picture, int width, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .width(width)
                .outputFormat(format)
                .outputQuality(0.85)
                .toOutputStream(out);
        return blobs.put(new ByteArrayInputStream(out.toByteArray()));
    }

    private static void refuseHuge(Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source);
                ImageInputStream image = ImageIO.createImageInputStream(in)) {
            var readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                throw new IOException("no image");
            }
            ImageReader reader = readers.next();
            reader.setInput(image);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            if (pixels > MOST_PIXELS) {
                throw new RefusedException("file.huge-image", source.getFileName());
            }
        }
    }
}
