package pl.kooperacja.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in braces after a bracket, link or heading: {@code {#anchor lang=en time=2026-11-21}}. */
record Attributes(String id, String lang, String time) {
    private static final Pattern WHOLE =
            Pattern.compile("\\{\\s*((?:#[a-z0-9-]+|lang=[a-zA-Z-]{2,10}|time=\\d{4}-\\d{2}-\\d{2})(?:\\s+|(?=})))+}");
    private static final Pattern ONE = Pattern.compile("#([a-z0-9-]+)|(lang|time)=([a-zA-Z0-9-]+)");

    /** Reads braces that begin exactly at the start of the text; null when there are none. */
    static Attributes at(CharSequence text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.lookingAt()) {
            return null;
        }
        Map<String, String> found = new LinkedHashMap<>();
        Matcher one = ONE.matcher(whole.group());
        while (one.find()) {
            if (one.group(1) != null) {
                found.put("id", one.group(1));
            } else {
                found.put(one.group(2), one.group(3));
            }
        }
        return new Attributes(found.get("id"), found.get("lang"), found.get("time"));
    }

    /** Length of the braces at the start of the text. */
    static int length(CharSequence text) {
        Matcher whole = WHOLE.matcher(text);
        return whole.lookingAt() ? whole.end() : 0;
    }
}
