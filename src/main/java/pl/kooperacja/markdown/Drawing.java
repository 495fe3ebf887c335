package pl.kooperacja.markdown;

import java.io.StringReader;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An SVG drawing of ours, set into the page so that it takes the page's colours and face. */
public final class Drawing {
    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan");
    private static final Set<String> UNSEEN = Set.of("title", "desc", "metadata");
    private static final Set<String> ATTRIBUTES = Set.of(
            "viewBox",
            "class",
            "d",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "dx",
            "dy",
            "width",
            "height",
            "points",
            "transform",
            "data-model",
            "text-anchor");
    private static final Set<String> IGNORED =
            Set.of("role", "aria-labelledby", "aria-label", "aria-hidden", "focusable", "id", "version", "lang");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N} .,()+\\-_%]*");

    private Drawing() {}

    /**
     * The drawing as an image for assistive technology, named by the alternative text.
     *
     * @throws IllegalArgumentException saying in Polish what does not belong in a drawing
     */
    public static String inline(String svg, String alt) {
        StringBuilder out = new StringBuilder();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(svg.strip()));
            int unseen = 0;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (unseen > 0 || UNSEEN.contains(in.getLocalName())) {
                            unseen++;
                        } else {
                            open(in, out, alt);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (unseen > 0) {
                            unseen--;
                        } else {
                            out.append("</").append(in.getLocalName()).append('>');
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (unseen == 0) {
                            escape(in.getText(), out);
                        }
                    }
                    default -> {
                        // comments and instructions are left out
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("rysunek nie jest poprawnym plikiem SVG", e);
        }
        return out.toString();
    }

    private static void open(XMLStreamReader in, StringBuilder out, String alt) {
        String element = in.getLocalName();
        if (!ELEMENTS.contains(element)) {
            throw new IllegalArgumentException("w rysunku nie może być elementu <" + element + ">");
        }
        boolean root = out.isEmpty();
        if (root != element.equals("svg")) {
            throw new IllegalArgumentException("w rysunku nie może być elementu <" + element + "> w tym miejscu");
        }
        out.append('<').append(element);
        String classes = null;
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            if (IGNORED.contains(name)) {
                continue;
            }
            if (!ATTRIBUTES.contains(name) || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("w rysunku nie może być atrybutu " + name + "=\"" + value + "\"");
            }
            if (root && name.equals("class")) {
                classes = value;
                continue;
            }
            out.append(' ').append(name).append("=\"").append(value).append('"');
        }
        if (root) {
            out.append(" class=\"").append(classes == null ? "fig" : classes).append("\" role=\"img\" aria-label=\"");
            escape(alt, out);
            out.append('"');
        }
        out.append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(text.charAt(i));
            }
        }
    }
}
