package pl.kooperacja.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.Fields;
import pl.kooperacja.publication.Findable;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.Single;

/** Wydanie Księgi. */
@Single
public class EditionKind implements Kind<EditionKind.Details> {
    private static final Pattern PATH = Pattern.compile("ksiega/(?<slug>wydanie-(?<number>\\d{1,3}))\\.md");

    /** Fields of an edition. */
    public record Details(int number, LocalDate date, String authors, List<Part> parts) {}

    /** A part with its Roman number. */
    public record Part(String number, String title) {}

    @Override
    public String name() {
        return "edition";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public Details read(Fields fields) {
        return new Details(
                fields.number("number"),
                fields.date("date"),
                fields.text("authors"),
                fields.list("parts", part -> new Part(part.text("number"), part.text("title"))));
    }

    @Override
    public String address(Matcher path, Details details) {
        return "/ksiega/wydania/" + path.group("number");
    }

    @Override
    public int place(Details details, int fileNumber) {
        return details.number();
    }

    @Override
    public Findable findable(String title, Details details) {
        return Findable.titled(title)
                .saying(
                        details.authors(),
                        details.parts().stream().map(Part::title).toList());
    }

    /** Whoever looks for a chapter wants that of the newest edition. */
    @Override
    public boolean succeeds() {
        return true;
    }

    @Override
    public Map<String, Object> api(Details details) {
        return Map.of(
                "number", details.number(),
                "date", details.date().toString(),
                "authors", details.authors(),
                "parts",
                        details.parts().stream()
                                .map(part -> Map.of("number", part.number(), "title", part.title()))
                                .toList());
    }

    @Override
    public String schemaType() {
        return "Book";
    }

    @Override
    public Map<String, Object> schema(Details details) {
        return Map.of(
                "bookEdition",
                Integer.toString(details.number()),
                "author",
                Map.of("@type", "Organization", "name", details.authors()));
    }
}
