package pl.kooperacja.shared;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/** The words of the interface, from {@code messages.properties}, tied; there is one language and no fallback. */
public final class Messages {
    static final Locale POLISH = Locale.forLanguageTag("pl-PL");
    private static final Map<String, String> WORDS = read();

    private Messages() {}

    private static Map<String, String> read() {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages", Locale.ROOT, ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> words = new HashMap<>();
        for (String key : bundle.keySet()) {
            words.put(key, PolishTypography.tie(bundle.getString(key)));
        }
        return Collections.unmodifiableMap(words);
    }

    /** The text under the key, with {@code {0}} and so on filled in. A missing key is a programming error. */
    public static String text(String key, Object... arguments) {
        String pattern = WORDS.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no such words", Messages.class.getName(), key);
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, POLISH).format(arguments);
    }

    public static Set<String> keys() {
        return WORDS.keySet();
    }
}
