package pl.kooperacja.account;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import pl.kooperacja.account.PersonalData.Field;
import pl.kooperacja.account.PersonalData.Section;
import pl.kooperacja.shared.Messages;

/** A person's data as a document to be read: tagged, with its language, title and fonts in it (PDF/UA). */
public final class DataPdf {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE =
            "@page{size:A4;margin:20mm} body{font-family:Sans;font-size:11pt;line-height:1.45}"
                    + " h1{font-size:20pt;font-weight:normal} h2{font-size:14pt;font-weight:normal;margin-top:8mm}"
                    + " table{width:100%;border-collapse:collapse;margin-bottom:4mm} th{width:35%}"
                    + " th,td{text-align:left;font-weight:normal;vertical-align:top;padding:1mm;border-bottom:0.2mm solid gray}";

    private DataPdf() {}

    public static void write(List<Section> sections, String about, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Sans");
        builder.withProducer(Messages.text("general.name"));
        builder.withHtmlContent(html(sections, about), null);
        builder.toStream(out);
        builder.run();
    }

    /** @param about when and for whom it was made, in a sentence */
    static String html(List<Section> sections, String about) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter html = XML.createXMLStreamWriter(written);
            String title = Messages.text("account_data.title.document");
            open(html, "html", Map.of("lang", "pl"));
            open(html, "head", Map.of());
            leaf(html, "title", title);
            for (String name : List.of("description", "subject")) {
                open(html, "meta", Map.of("name", name, "content", title));
                html.writeEndElement();
            }
            leaf(html, "style", STYLE);
            html.writeEndElement();
            open(html, "body", Map.of());
            leaf(html, "h1", title);
            leaf(html, "p", about);
            for (Section section : sections) {
                leaf(html, "h2", section.title());
                if (section.rows().isEmpty()) {
                    leaf(html, "p", Messages.text("account_data.paragraph.nothing"));
                }
                for (List<Field> row : section.rows()) {
                    row(html, row);
                }
            }
            html.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return written.toString();
    }

    private static void row(XMLStreamWriter html, List<Field> row) throws XMLStreamException {
        open(html, "table", Map.of());
        open(html, "tbody", Map.of());
        for (Field field : row) {
            open(html, "tr", Map.of());
            open(html, "th", Map.of("scope", "row"));
            html.writeCharacters(field.label());
            html.writeEndElement();
            leaf(html, "td", field.value().isEmpty() ? "–" : field.value());
            html.writeEndElement();
        }
        html.writeEndElement();
        html.writeEndElement();
    }

    private static void open(XMLStreamWriter html, String name, Map<String, String> attributes)
            throws XMLStreamException {
        html.writeStartElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            html.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    private static void leaf(XMLStreamWriter html, String name, String text) throws XMLStreamException {
        html.writeStartElement(name);
        html.writeCharacters(text);
        html.writeEndElement();
    }
}
