package pl.kooperacja.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text of a content file: sound, public and published unless told otherwise; each setter gives a new text. */
public record ContentText(Map<String, String> front, String body) {
    /** An item with the fields that every kind asks for. */
    public static ContentText of(String id) {
        Map<String, String> front = new LinkedHashMap<>();
        front.put("id", id);
        front.put("title", "Tytuł " + id);
        front.put("summary", "Streszczenie " + id + ".");
        front.put("audience", "public");
        front.put("owner", "{institution: Redakcja, territory: kraj, mailbox: redakcja@example.org}");
        front.put("published", "2026-11-21");
        front.put("review", "2027-11-21");
        return new ContentText(front, "Treść " + id + ".");
    }

    /** A material, which has facets. */
    public static ContentText material(String id) {
        return of(id).with("type", "wzór")
                .with("models", "[RURAL]")
                .with("nature", "prawny")
                .with("need", "konieczny")
                .with("version", "2026-11-21");
    }

    public static ContentText block(String id, String body) {
        Map<String, String> front = new LinkedHashMap<>();
        front.put("id", id);
        front.put("title", "Blok");
        return new ContentText(front, body);
    }

    /** With this value of a key, written as YAML; null takes the key away. */
    public ContentText with(String key, String yaml) {
        Map<String, String> changed = new LinkedHashMap<>(front);
        if (yaml == null) {
            changed.remove(key);
        } else {
            changed.put(key, yaml);
        }
        return new ContentText(changed, body);
    }

    public ContentText titled(String title) {
        return with("title", title);
    }

    public ContentText saying(String text) {
        return new ContentText(front, text);
    }

    /** Line of the file on which the body begins. */
    public int bodyLine() {
        return front.size() + 3;
    }

    /** Line of the file on which a key stands. */
    public int lineOf(String key) {
        return List.copyOf(front.keySet()).indexOf(key) + 2;
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("---");
        front.forEach((key, value) -> lines.add(key + ": " + value));
        lines.add("---");
        return String.join("\n", lines) + "\n" + body + "\n";
    }
}
