package pl.kooperacja.file;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;

/** Encodes raster images anew where a camera or a program wrote more into them, and makes narrower copies. */
@Single
class ImageEncoder {
    static final String WEBP = "image/webp";
    static final int[] WIDTHS = {480, 960, 1440};
    private static final Logger LOG = Logger.getLogger(ImageEncoder.class.getName());
    private static final int HEAD = 512 * 1024;
    private static final long MOST_PIXELS = 50_000_000;
    private static final long LARGE = 16_000_000;

    /** One at a time: a large picture takes much of the memory there is. */
    private static final ReentrantLock ONE = new ReentrantLock();

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
        ONE.lock();
        try {
            return encodeAnew(source, mediaType);
        } finally {
            ONE.unlock();
        }
    }

    private Encoded encodeAnew(Path source, String mediaType) {
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
            Blob whole = BareImage.isBare(bytes, mediaType) && isWhole(source, picture)
                    ? blobs.put(new ByteArrayInputStream(bytes))
                    : write(picture, picture.getWidth(), format);
            return new Encoded(whole, new Image(picture.getWidth(), picture.getHeight(), variants));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode " + source, e);
        }
    }

    /**
     * The picture in the file, upright; a very large one with fewer pixels, for it must fit into memory.
     *
     * @throws RefusedException when it is none, or too large to be opened
     */
    static BufferedImage read(Path source) {
        try (ImageInputStream image = ImageIO.createImageInputStream(source.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                throw new RefusedException("file.unreadable-image", source.getFileName());
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(image);
                int step = step(reader, source);
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(step, step, 0, 0);
                BufferedImage picture = reader.read(0, param);
                Orientation orientation = orientation(source);
                return orientation == null
                        ? picture
                        : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.log(Level.FINE, "a picture cannot be read", e);
            throw new RefusedException("file.unreadable-image", source.getFileName());
        }
    }

    /** How the camera was held, or null. */
    private static Orientation orientation(Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            byte[] exif = BareImage.exif(in.readNBytes(HEAD));
            return exif == null ? null : ExifUtils.getOrientationFromExif(exif);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
            LOG.log(Level.FINE, "a camera wrote nonsense", e);
            return null;
        }
    }

    /** Of how many pixels in a row one is taken. */
    private static int step(ImageReader reader, Path source) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new RefusedException("file.huge-image", source.getFileName());
        }
        int step = 1;
        while (width * height / step / step > LARGE) {
            step++;
        }
        return step;
    }

    /** Refuses what cannot be opened. */
    static void check(Path source, String mediaType) {
        if (mediaType.equals(WEBP)) {
            webp(source);
            return;
        }
        ONE.lock();
        try {
            read(source);
        } finally {
            ONE.unlock();
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

    /** Whether no pixels were left out. */
    private static boolean isWhole(Path source, BufferedImage picture) throws IOException {
        try (ImageInputStream image = ImageIO.createImageInputStream(source.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(image).next();
            try {
                reader.setInput(image);
                return reader.getWidth(0) == picture.getWidth();
            } finally {
                reader.dispose();
            }
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
}
