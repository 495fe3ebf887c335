package pl.kooperacja.shared.web;

import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import pl.kooperacja.shared.JsonBuilders;
import pl.kooperacja.shared.Messages;

/** An error as RFC 9457 tells it to programs, in Polish. */
record Problem(int status, String title, String detail, String instance) {
    static final String TYPE = "application/problem+json";
    private static final String API = "/api";
    private static final Set<Integer> TOLD = Set.of(400, 404, 405, 406, 410, 414, 500, 503);

    /** Whether whoever asks at this path is a program. */
    static boolean isFor(String path) {
        return path.equals(API) || path.startsWith(API + "/");
    }

    /** @param detail a reason, or the number in the log; null for the usual words */
    static Problem of(int status, String detail, String instance) {
        int told = TOLD.contains(status) ? status : status < 500 ? 400 : 500;
        String words = Messages.text("error_problem.paragraph." + told);
        String said = status == 500 && detail != null
                ? words + " " + Messages.text("error_problem.message.number", detail)
                : detail;
        return new Problem(status, Messages.text("error_problem.title." + told), said == null ? words : said, instance);
    }

    byte[] bytes() {
        JsonObjectBuilder problem = JsonBuilders.object()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance);
        return problem.build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
