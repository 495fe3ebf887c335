package pl.kooperacja.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the interface, from {@code messages.properties}; there is one language and no fallback. */
public final class Messages {
    static final Locale POLISH = Locale.forLanguageTag("pl-PL");
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "messages", Locale.ROOT, ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Messages() {}

    /** The text under the key, with {@code {0}} and so on filled in. A missing key is a programming error. */
    public static String text(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, POLISH).format(arguments);
    }
}
