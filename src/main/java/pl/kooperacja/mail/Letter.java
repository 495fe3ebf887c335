package pl.kooperacja.mail;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A letter to one person: paragraphs and links one under another, the same as text and as HTML. */
public final class Letter {
    static final int LONGEST_SUBJECT = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|\\p{Zl}|\\p{Zp}");
    private static final XMLOutputFactory HTML = XMLOutputFactory.newDefaultFactory();

    private final String recipient;
    private final String subject;
    private final List<Part> parts = new ArrayList<>();

    /** Words, and where they lead; {@code address} is null for a paragraph. */
    private record Part(String words, String address) {}

    private Letter(String recipient, String subject) {
        this.recipient = recipient;
        this.subject = subject;
    }

    /**
     * A letter with nothing in it yet.
     *
     * @throws IllegalArgumentException when recipient or subject cannot stand in a header
     */
    public static Letter to(String recipient, String subject) {
        if (!EmailAddress.of(recipient).map(recipient::equals).orElse(false)) {
            throw new IllegalArgumentException("not an address to write to");
        }
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.indexOf('@') >= 0
                || CONTROL.matcher(subject).find()) {
            throw new IllegalArgumentException("not a subject");
        }
        return new Letter(recipient, subject);
    }

    /** Adds a paragraph. */
    public Letter paragraph(String words) {
        parts.add(new Part(words, null));
        return this;
    }

    /** Adds a link on a line of its own. */
    public Letter link(String words, String address) {
        parts.add(new Part(words, address));
        return this;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(text.isEmpty() ? "" : "\n\n").append(part.words());
            if (part.address() != null) {
                text.append(":\n").append(part.address());
            }
        }
        return text.append('\n').toString();
    }

    public String html() {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter html = HTML.createXMLStreamWriter(written);
            html.writeDTD("<!DOCTYPE html>");
            html.writeStartElement("html");
            html.writeAttribute("lang", "pl");
            html.writeStartElement("head");
            html.writeEmptyElement("meta");
            html.writeAttribute("charset", "utf-8");
            html.writeStartElement("title");
            html.writeCharacters(subject);
            html.writeEndElement();
            html.writeEndElement();
            html.writeStartElement("body");
            for (Part part : parts) {
                write(html, part);
            }
            html.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return written.toString();
    }

    private static void write(XMLStreamWriter html, Part part) throws XMLStreamException {
        html.writeStartElement("p");
        if (part.address() != null) {
            html.writeStartElement("a");
            html.writeAttribute("href", part.address());
        }
        String[] lines = part.words().split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html.writeEmptyElement("br");
            }
            html.writeCharacters(lines[i]);
        }
        if (part.address() != null) {
            html.writeEndElement();
        }
        html.writeEndElement();
    }
}
