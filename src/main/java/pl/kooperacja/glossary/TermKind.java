package pl.kooperacja.glossary;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.PolishTypography;
import pl.kooperacja.shared.Single;

/** Hasło słownika. */
@Single
public class TermKind implements Kind<TermKind.Details> {
    private static final Pattern PATH = Pattern.compile("slownik/(?<slug>[a-z0-9-]+)\\.md");

    /**
     * Fields of a term.
     *
     * @param abbr abbreviation, or null
     * @param automatic whether texts explain it by themselves; a word of everyday speech would be explained everywhere
     */
    public record Details(String abbr, List<String> aliases, List<Meaning> meanings, boolean automatic) {
        /** Everything the term is called. */
        List<String> names(String title) {
            return Stream.of(Stream.of(title), Stream.ofNullable(abbr), aliases.stream())
                    .flatMap(names -> names)
                    .toList();
        }

        /** The title with the abbreviation in brackets, unless it holds it already. */
        public String heading(String title) {
            return PolishTypography.tie(abbr == null || title.contains(abbr) ? title : title + " (" + abbr + ")");
        }
    }

    /** What the term means in one model, by the model's id. */
    public record Meaning(String model, String text) {}

    @Override
    public String name() {
        return "term";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        return new Details(
                fields.optionalText("abbr"),
                fields.texts("aliases"),
                fields.list("meanings", meaning -> new Meaning(meaning.text("model"), meaning.text("text"))),
                !fields.has("automatic") || fields.flag("automatic"));
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/slownik/" + path.group("slug");
    }

    @Override
    public Findable findable(String title, Details details) {
        return Findable.titled(details.heading(title))
                .called(details.aliases())
                .saying(details.meanings().stream().map(Meaning::text).toList());
    }

    @Override
    public Map<String, Object> api(Details details) {
        return Map.of(
                "abbreviation",
                details.abbr() == null ? "" : details.abbr(),
                "meanings",
                details.meanings().stream()
                        .map(meaning -> Map.of("model", meaning.model(), "text", meaning.text()))
                        .toList());
    }

    @Override
    public String schemaType() {
        return "DefinedTerm";
    }

    @Override
    public Map<String, Object> schema(Details details) {
        return details.abbr() == null ? Map.of() : Map.of("termCode", details.abbr(), "alternateName", details.abbr());
    }
}
