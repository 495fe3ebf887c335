package pl.kooperacja.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a form sends; nothing of the address gets in between. */
final class FormBody {
    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final int MOST_BYTES = 64 * 1024;
    /** A text of two million characters, each written as six. */
    private static final int MOST_BYTES_OF_TEXTS = 12 * 1024 * 1024;

    private FormBody() {}

    /** Values by name, the last of a name counting; empty when it is no form or too long. */
    static Optional<Map<String, String>> of(HttpServletRequest request, boolean longTexts) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            return Optional.empty();
        }
        int most = longTexts ? MOST_BYTES_OF_TEXTS : MOST_BYTES;
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        return bytes.length > most ? Optional.empty() : parse(new String(bytes, StandardCharsets.UTF_8));
    }

    static Optional<Map<String, String>> parse(String body) {
        Map<String, String> values = new HashMap<>();
        try {
            for (String pair : body.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                    values.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8), value);
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(values);
    }
}
