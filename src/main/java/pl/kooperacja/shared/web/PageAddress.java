package pl.kooperacja.shared.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Address of a page and of its neighbours: the same page asked a little differently. */
public final class PageAddress {
    private static final String NUMBER = "strona";

    private final String path;
    /** Encoded, without the number of the page. */
    private final Map<String, String> query = new TreeMap<>();

    PageAddress(String path, Map<String, String> query) {
        this.path = path;
        query.forEach((name, value) -> {
            if (!name.equals(NUMBER)) {
                this.query.put(name, encoded(value));
            }
        });
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** With one parameter set, or taken away by an empty value; paging starts anew. */
    public String with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(query);
        if (value == null || value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, encoded(value));
        }
        StringBuilder address = new StringBuilder(path);
        changed.forEach((key, set) -> address.append(address.length() == path.length() ? '?' : '&')
                .append(key)
                .append('=')
                .append(set));
        return address.toString();
    }

    /** At another of its pages, from 1. */
    public String atPage(int number) {
        String first = with(NUMBER, "");
        return number == 1 ? first : first + (query.isEmpty() ? '?' : '&') + NUMBER + "=" + number;
    }
}
