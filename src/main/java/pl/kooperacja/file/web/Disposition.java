package pl.kooperacja.file.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Value of {@code Content-Disposition}. */
final class Disposition {
    private Disposition() {}

    /** Pictures and PDF open in the browser, all else is saved under its name. */
    static String of(String mediaType, String name) {
        if (mediaType.startsWith("image/") || mediaType.equals("application/pdf")) {
            return "inline";
        }
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
