package pl.kooperacja.shared.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A small XML document, written from top to bottom. */
public final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    /** Something that writes and may fail. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    public Xml() {
        try {
            writer = FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        step(() -> writer.writeStartDocument("UTF-8", "1.0"));
    }

    /** Opens an element. @param attributes names and values in turn; {@code xmlns} among them */
    public Xml open(String name, String... attributes) {
        step(() -> {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], attributes[i + 1]);
            }
        });
        return this;
    }

    public Xml close() {
        step(writer::writeEndElement);
        return this;
    }

    /** An element that holds nothing but text. */
    public Xml leaf(String name, String content, String... attributes) {
        open(name, attributes);
        step(() -> writer.writeCharacters(content));
        return close();
    }

    public byte[] bytes() {
        step(writer::writeEndDocument);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void step(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
