package pl.kooperacja.editing;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import pl.kooperacja.shared.RefusedException;

/**
 * Looks through a DOCX before anything reads it: it must be no larger than it seems, hold no XML that leads elsewhere or
 * is nested without end, and no macros. Tells what of it no text of ours can hold.
 */
final class DocxParts {
    private static final int MOST_ENTRIES = 2000;
    private static final int MOST_BYTES = 80 * 1024 * 1024;
    private static final int DEEPEST = 90;
    private static final int MOST_ELEMENTS = 2_000_000;

    /** What is left out, told by the names of parts. */
    private static final Map<Pattern, String> PARTS = Map.of(
            Pattern.compile("word/comments\\w*\\.xml"), "comments",
            Pattern.compile("word/(header|footer)\\d*\\.xml"), "headers",
            Pattern.compile("word/charts/.+"), "charts",
            Pattern.compile("word/diagrams/.+"), "charts",
            Pattern.compile("word/embeddings/.+"), "objects");

    /** The same by the names of elements in the text. */
    private static final Map<String, String> ELEMENTS = Map.of(
            "oMath", "equations",
            "txbxContent", "boxes",
            "del", "changes",
            "ins", "changes",
            "gridSpan", "merged",
            "vMerge", "merged",
            "shd", "looks",
            "highlight", "looks",
            "u", "looks");

    private final Set<String> dropped = new LinkedHashSet<>();
    private long bytes;
    private int count;
    private boolean document;

    private DocxParts() {}

    /** @return keys of messages on what will be left out @throws RefusedException when the file is not to be read */
    static Set<String> check(Path file) throws IOException {
        DocxParts parts = new DocxParts();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new RefusedException("editing_docx.message.bomb");
                }
                parts.look(entry.getName(), zip);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new RefusedException("editing_docx.message.broken");
        }
        if (!parts.document) {
            throw new RefusedException("editing_docx.message.kind");
        }
        return parts.dropped;
    }

    private void look(String name, InputStream in) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        byte[] part = in.readNBytes((int) (MOST_BYTES - bytes) + 1);
        bytes += part.length;
        if (bytes > MOST_BYTES) {
            throw new RefusedException("editing_docx.message.bomb");
        }
        if (lower.endsWith("vbaproject.bin")) {
            throw new RefusedException("editing_docx.message.macros");
        }
        PARTS.forEach((pattern, what) -> {
            if (pattern.matcher(lower).matches()) {
                dropped.add(what);
            }
        });
        if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
            boolean text = lower.equals("word/document.xml");
            document |= text;
            xml(part, text);
        }
    }

    private void xml(byte[] part, boolean text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            int depth = 0;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RefusedException("editing_docx.message.unsafe");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST || ++count > MOST_ELEMENTS) {
                            throw new RefusedException("editing_docx.message.bomb");
                        }
                        String what = text ? ELEMENTS.get(in.getLocalName()) : null;
                        if (what != null) {
                            dropped.add(what);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // words are read later
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new RefusedException("editing_docx.message.broken");
        }
    }
}
