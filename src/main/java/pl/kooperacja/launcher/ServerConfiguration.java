package pl.kooperacja.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSOutput;
import org.xml.sax.SAXException;

/** The configuration that Payara Micro brings along, with our changes. Giving the same as its commands costs a second. */
final class ServerConfiguration {
    private static final String OWN = "/MICRO-INF/domain/domain.xml";
    /** Name of no virtual server: what is for it alone is not even loaded, be it switched off or not. */
    private static final String NOWHERE = "nowhere";

    private static final String PROTOCOL = "http-listener";

    private final Document document;

    private ServerConfiguration(Document document) {
        this.document = document;
    }

    /** As the server on the class path brings it. */
    static ServerConfiguration own() throws IOException {
        try (InputStream xml = ServerConfiguration.class.getResourceAsStream(OWN)) {
            return new ServerConfiguration(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot read " + OWN, e);
        }
    }

    /** Listens on that address, not before it is told to: earlier readers would meet the server's own 404. */
    ServerConfiguration listen(String address) {
        set(named("network-listener", PROTOCOL), Map.of("address", address, "enabled", "false"));
        Element http = (Element)
                named("protocol", PROTOCOL).getElementsByTagName("http").item(0);
        set(
                http,
                Map.of(
                        "xpowered-by", "false",
                        "server-header", "false",
                        // the application refuses TRACE itself, with its own page
                        "trace-enabled", "true",
                        // so does it an address of this length
                        "header-buffer-length-bytes", "65536"));
        return this;
    }

    /** Leaves health, metrics and OpenAPI to the application, which answers at their addresses. */
    ServerConfiguration withoutOwnEndpoints() {
        for (String endpoint : new String[] {"healthcheck", "metrics", "openapi"}) {
            set(
                    part("microprofile-" + endpoint + "-configuration"),
                    Map.of("enabled", "false", "virtual-servers", NOWHERE));
        }
        return this;
    }

    /** Looks for beans in the application alone: no library has any, and to learn that costs a twentieth of the start. */
    ServerConfiguration withoutBeansInLibraries() {
        set(part("cdi-service"), Map.of("enable-implicit-cdi", "false"));
        return this;
    }

    /** The only element of its kind, which may be missing. */
    private Element part(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        Element element = found.getLength() > 0 ? (Element) found.item(0) : document.createElement(tag);
        named("config", "server-config").appendChild(element);
        return element;
    }

    void write(Path file) throws IOException {
        DOMImplementationLS saving = (DOMImplementationLS) document.getImplementation();
        LSOutput output = saving.createLSOutput();
        try (OutputStream stream = Files.newOutputStream(file)) {
            output.setByteStream(stream);
            saving.createLSSerializer().write(document, output);
        }
    }

    private Element named(String tag, String name) {
        NodeList elements = document.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getAttribute("name").equals(name)) {
                return element;
            }
        }
        throw new IllegalStateException("no " + tag + " named " + name + " in " + OWN);
    }

    private static void set(Element element, Map<String, String> attributes) {
        attributes.forEach(element::setAttribute);
    }
}
