package pl.kooperacja.site;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The W3C's HTML checker. */
final class HtmlCheck {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
    private final List<String> errors = new ArrayList<>();

    private final ErrorHandler handler = new ErrorHandler() {
        @Override
        public void warning(SAXParseException warning) {
            // only errors break the rules
        }

        @Override
        public void error(SAXParseException error) {
            errors.add("line " + error.getLineNumber() + ", column " + error.getColumnNumber() + ": "
                    + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    };

    HtmlCheck() {
        try {
            validator.setUpMainSchema(SCHEMA, handler);
        } catch (Exception e) {
            throw new AssertionError("the HTML checker does not start", e);
        }
    }

    /** Errors of the document, with their places. */
    List<String> errors(String html) {
        errors.clear();
        try {
            validator.setUpValidatorAndParsers(handler, false, false);
            InputSource source = new InputSource(new StringReader(html));
            source.setSystemId("urn:page");
            validator.checkHtmlInputSource(source);
        } catch (SAXException | IOException e) {
            errors.add("unreadable: " + e.getMessage());
        }
        return List.copyOf(errors);
    }
}
