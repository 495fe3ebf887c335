package pl.kooperacja.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import pl.kooperacja.access.Audience;
import pl.kooperacja.markdown.Document;
import pl.kooperacja.markdown.Markdown;
import pl.kooperacja.markdown.Problem;

/**
 * The text of one item, taken apart: front matter, fields of its kind, body.
 *
 * @param <D> fields of the kind
 */
final class ContentFile<D> {
    static final int TITLE_LENGTH = 300;
    static final int SUMMARY_LENGTH = 1000;
    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}[a-z0-9]");
    private static final Pattern MAILBOX = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final String FENCE = "---";

    final List<Problem> problems = new ArrayList<>();
    final String body;
    final int bodyLine;
    final String id;
    final String title;
    final String summary;
    final Audience audience;
    final boolean announced;
    final Owner owner;
    final LocalDate published;
    final LocalDate updated;
    final LocalDate review;
    /** When somebody last saw to it that all of it is true. */
    final LocalDate verified;

    final List<String> legal;
    final List<String> sources;
    final Map<Relation, List<String>> related = new LinkedHashMap<>();
    final Map<String, Integer> relatedLines = new LinkedHashMap<>();
    final D details;

    private Document document;

    private ContentFile(Kind<D> kind, String source) {
        String[] lines = source.split("\n", -1);
        int end = 0;
        if (lines[0].strip().equals(FENCE)) {
            end = 1;
            while (end < lines.length && !lines[end].strip().equals(FENCE)) {
                end++;
            }
        }
        boolean fenced = end > 0 && end < lines.length;
        if (!fenced) {
            problems.add(new Problem(1, "brak nagłówka między wierszami ---"));
        }
        bodyLine = fenced ? end + 2 : 1;
        body = fenced ? String.join("\n", List.of(lines).subList(end + 1, lines.length)) : "";
        Fields fields = fenced ? compose(String.join("\n", List.of(lines).subList(1, end))) : null;
        if (fields == null) {
            id = title = summary = "";
            audience = Audience.PUBLIC;
            announced = false;
            owner = new Owner("", "", "");
            published = updated = review = verified = LocalDate.EPOCH;
            legal = sources = List.of();
            details = null;
            return;
        }
        id = fields.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.problem("id", "id: „" + id + "” – dozwolone małe litery a–z, cyfry i łączniki, od 3 do 64 znaków");
        }
        title = fields.text("title", TITLE_LENGTH);
        if (kind.listed()) {
            summary = fields.text("summary", SUMMARY_LENGTH);
            audience = audience(fields);
            announced = fields.flag("announced");
            owner = owner(fields.map("owner"));
            published = fields.date("published");
            updated = fields.date("updated", published);
            review = fields.date("review");
            LocalDate looked = fields.date("verified", updated);
            verified = looked.isBefore(updated) ? updated : looked;
            legal = fields.texts("legal");
            sources = fields.texts("sources");
            related(fields);
        } else {
            summary = "";
            audience = Audience.PUBLIC;
            announced = false;
            owner = new Owner("", "", "");
            published = updated = review = verified = LocalDate.EPOCH;
            legal = sources = List.of();
        }
        details = kind.read(fields);
        fields.close();
    }

    static <D> ContentFile<D> read(Kind<D> kind, String source) {
        return new ContentFile<>(kind, source.startsWith("\ufeff") ? source.substring(1) : source);
    }

    /** The body as it was written, with variables and blocks still in braces. */
    Document document() {
        if (document == null) {
            document = Markdown.parse(body, bodyLine);
        }
        return document;
    }

    private Fields compose(String yaml) {
        try {
            Optional<Node> node = new Compose(LoadSettings.builder().build()).composeString(yaml);
            if (node.isPresent()) {
                return new Fields(node.get(), 2, problems);
            }
            problems.add(new Problem(1, "nagłówek jest pusty"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 2).orElse(1);
            problems.add(new Problem(line, "nagłówek nie jest poprawnym YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(new Problem(1, "nagłówek nie jest poprawnym YAML: " + e.getMessage()));
        }
        return null;
    }

    private static Audience audience(Fields fields) {
        List<String> keys = fields.texts("audience");
        if (keys.isEmpty()) {
            fields.problem("audience", "brak wartości audience");
        }
        for (String key : keys) {
            if (!Audience.valid(key)) {
                fields.problem("audience", "audience: nieznany klucz „" + key + "”");
                return Audience.of(List.of(Audience.AUTHORISED_KEY));
            }
        }
        return keys.isEmpty() ? Audience.of(List.of(Audience.AUTHORISED_KEY)) : Audience.of(keys);
    }

    private static Owner owner(Fields fields) {
        Owner owner =
                new Owner(fields.text("institution", 200), fields.text("territory", 20), fields.text("mailbox", 120));
        if (!owner.mailbox().isEmpty() && !MAILBOX.matcher(owner.mailbox()).matches()) {
            fields.problem("mailbox", "mailbox: „" + owner.mailbox() + "” nie jest adresem skrzynki");
        }
        return owner;
    }

    private void related(Fields fields) {
        fields.lists("related", Relation.keys()).forEach((key, targets) -> {
            Optional<Relation> relation = Relation.byKey(key);
            if (relation.isEmpty()) {
                fields.problem("related", "related: nieznana relacja " + key);
            } else {
                related.put(relation.get(), targets);
            }
        });
        relatedLines.put("related", fields.line("related"));
    }
}
