package pl.kooperacja.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import pl.kooperacja.site.Web.Answer;

/** Somebody with a browser that keeps cookies and fills in forms. */
final class Guest {
    private final Web web;
    final Map<String, String> cookies = new LinkedHashMap<>();

    Guest(Web web) {
        this.web = web;
    }

    private String[] headers(String... more) {
        if (cookies.isEmpty()) {
            return more;
        }
        String jar = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Stream.concat(Stream.of("Cookie", jar), Arrays.stream(more)).toArray(String[]::new);
    }

    private Answer kept(Answer answer) {
        answer.headers().forEach((name, values) -> {
            if (name.equalsIgnoreCase("set-cookie")) {
                values.forEach(this::keep);
            }
        });
        return answer;
    }

    private void keep(String set) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        if (set.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    Answer get(String address, String... more) {
        return kept(web.get(address, headers(more)));
    }

    /** Sends these fields and no others. */
    Answer post(String address, Map<String, String> fields, String... more) {
        return kept(web.post(address, fields, headers(more)));
    }

    /** Sends these fields and a file. */
    Answer post(String address, Map<String, String> fields, String field, String name, byte[] bytes) {
        return kept(web.post(address, fields, field, name, bytes, headers()));
    }

    /** Opens the page and sends its form with these fields filled in. */
    Answer send(String page, Map<String, String> fields, String... more) {
        return sendFrom(get(page), fields, more);
    }

    /** Sends the form of a page that is open. */
    Answer sendFrom(Answer page, Map<String, String> fields, String... more) {
        Document html = page.html();
        Element form = html.select("main form[method=post]").first();
        if (form == null) {
            throw new AssertionError(page.address() + " has no form, status " + page.status());
        }
        Map<String, String> all = new LinkedHashMap<>();
        form.select("input[name]").forEach(input -> {
            if (!input.attr("type").equals("checkbox")) {
                all.put(input.attr("name"), input.attr("value"));
            }
        });
        all.putAll(fields);
        return post(form.attr("action"), all, more);
    }

    Answer signIn(String email, String password) {
        return send("/logowanie", Map.of("email", email, "haslo", password));
    }

    /** Signs in one of the made-up people. */
    Guest as(String mailbox) {
        Answer answer = signIn(mailbox + "@example.org", SiteExtension.DEMO_PASSWORD);
        if (answer.status() != 303 || !cookies.containsKey("sesja")) {
            throw new AssertionError(mailbox + " cannot sign in: " + answer.status() + "\n"
                    + answer.html().select("main").text());
        }
        return this;
    }

    String token(String page) {
        return get(page).html().select("input[name=znak]").attr("value");
    }
}
