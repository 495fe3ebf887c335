package pl.kooperacja.editing;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;
import pl.kooperacja.file.FileService.Brought;
import pl.kooperacja.file.FileSort;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;

/** Makes the body of an item from a document of Word, and tells what of the document is left out. */
@Single
public class DocxService {
    private static final Logger LOG = Logger.getLogger(DocxService.class.getName());
    private static final int MOST_IMAGES = 100;
    /** Descriptions that a program has guessed, or that are names of files, describe nothing. */
    private static final Pattern NO_DESCRIPTION = Pattern.compile(
            "(?i).*(wygenerowany automatycznie|automatically generated|\\.(jpe?g|png|gif|bmp|tiff?))\\W*");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{2,6} (.+?) \\{#([a-z0-9-]+)}[ \\t]*$");
    private static final Pattern NEW_HEADING = Pattern.compile("(?m)^#{2,6} (.+)$");

    @Inject
    UploadService uploads;

    /**
     * What a document says.
     *
     * @param body as text of ours
     * @param dropped what is left out, in words
     * @param images how many were brought along
     * @param undescribed how many of them still want a description
     */
    public record Read(String body, List<String> dropped, int images, int undescribed) {}

    /** Images as they come, kept at once. */
    private final class Images {
        final Author author;
        final String item;
        final Map<String, String> lines = new HashMap<>();
        int taken;
        int refused;
        int undescribed;

        Images(Author author, String item) {
            this.author = author;
            this.item = item;
        }

        Map<String, String> take(Image image) throws IOException {
            Path file = Files.createTempFile("docx-", ".part");
            try (InputStream in = image.getInputStream()) {
                if (taken >= MOST_IMAGES) {
                    refused++;
                    return Map.of("src", "");
                }
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                String words = image.getAltText()
                        .filter(text ->
                                !NO_DESCRIPTION.matcher(text.replace('\n', ' ')).matches())
                        .map(text -> text.length() > UploadService.LONGEST_WORDS ? "" : text)
                        .orElse("");
                Brought brought =
                        uploads.addFromDocument(author, item, file, Messages.text("editing_docx.label.image"), words);
                if (!brought.image()) {
                    refused++;
                    return Map.of("src", "");
                }
                lines.put(brought.path(), UploadService.line(brought));
                taken++;
                undescribed += brought.description().isEmpty() ? 1 : 0;
                return Map.of("src", brought.path());
            } catch (UploadService.BadFileException e) {
                LOG.log(Level.FINE, "an image of a document is left out", e);
                refused++;
                return Map.of("src", "");
            } finally {
                Files.delete(file);
            }
        }

        String figure(Element image) {
            return lines.getOrDefault(image.attr("src"), "");
        }
    }

    /**
     * Reads a document for the item; its images are kept as files of the item.
     *
     * @param present body of the item, whose anchors stay with headings of the same words
     * @throws RefusedException when it is no document that can be read
     */
    public Read read(Author author, String item, Path file, String name, String present) {
        try {
            uploads.of(author, item);
            demandDocx(file, name);
            Set<String> parts = DocxParts.check(file);
            Images images = new Images(author, item);
            String html;
            try (InputStream in = Files.newInputStream(file)) {
                html = new DocumentConverter()
                        .disableEmbeddedStyleMap()
                        .imageConverter(images::take)
                        .convertToHtml(in)
                        .getValue();
            }
            String body = anchored(HtmlText.of(html, images::figure), present);
            if (body.isBlank()) {
                throw new RefusedException("editing_docx.message.empty");
            }
            if (body.length() > PublishingService.LONGEST_SOURCE) {
                throw new TooLongException();
            }
            List<String> dropped = new ArrayList<>(parts.stream()
                    .map(part -> Messages.text("editing_docx.label." + part))
                    .toList());
            if (images.refused > 0) {
                dropped.add(Messages.text("editing_docx.label.images", images.refused));
            }
            return new Read(body, dropped, images.taken, images.undescribed);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void demandDocx(Path file, String name) throws IOException {
        FileSort.Found found = FileSort.of(file, name);
        if (found.sort() == FileSort.DOCX) {
            return;
        }
        throw new RefusedException(
                found.barred() == null
                        ? "editing_docx.message.kind"
                        : switch (found.barred()) {
                            case MACROS -> "editing_docx.message.macros";
                            case OLD_OR_LOCKED -> "editing_docx.message.locked";
                            default -> "editing_docx.message.kind";
                        });
    }

    /** Headings keep the anchors they have now, for links and progress hang on them. */
    static String anchored(String body, String present) {
        Map<String, String> anchors = new HashMap<>();
        Matcher old = HEADING.matcher(present);
        while (old.find()) {
            anchors.putIfAbsent(plain(old.group(1)), old.group(2));
        }
        return NEW_HEADING.matcher(body).replaceAll(heading -> {
            String anchor = anchors.remove(plain(heading.group(1)));
            return Matcher.quoteReplacement(heading.group() + (anchor == null ? "" : " {#" + anchor + "}"));
        });
    }

    private static String plain(String words) {
        return words.replaceAll("[\\\\*_`\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
