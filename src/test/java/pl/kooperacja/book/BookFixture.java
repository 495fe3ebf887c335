package pl.kooperacja.book;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import pl.kooperacja.access.Audience;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.publication.Item;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.publication.Owner;

/** Editions and chapters to try the Book with. */
final class BookFixture {
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private BookFixture() {}

    static Edition edition(int number, String... parts) {
        return new Edition(
                number,
                "/ksiega/wydania/" + number,
                "Księga rekomendacyjna",
                DAY,
                "Redakcja",
                Arrays.stream(parts)
                        .map(part -> part.split(" ", 2))
                        .map(part -> new EditionKind.Part(part[0], part[1]))
                        .toList());
    }

    static Listed chapter(int number, String part, String slug) {
        return new Listed(
                "ksiega-" + slug,
                "chapter",
                "/ksiega/wydania/1/" + slug,
                "Rozdział o " + slug,
                "",
                DAY,
                DAY,
                number,
                360,
                false,
                Map.of("part", List.of(part)));
    }

    static Item item(String slug, String title) {
        return new Item(
                "ksiega-" + slug,
                "chapter",
                "/ksiega/wydania/1" + (slug.isEmpty() ? "" : "/" + slug),
                title,
                "",
                DAY,
                DAY,
                DAY,
                DAY,
                false,
                new Owner("Redakcja", "kraj", "a@b.pl"),
                Audience.PUBLIC,
                false,
                360,
                1,
                List.of(),
                List.of());
    }

    static <D> Opened<D> opened(String slug, D details, String html, String... notes) {
        List<Rendered.Note> footnotes =
                Arrays.stream(notes).map(note -> new Rendered.Note(1, note)).toList();
        return new Opened<>(
                item(slug, "Rozdział o " + slug),
                details,
                new Rendered(html, List.of(), footnotes, List.of(), List.of()),
                List.of());
    }
}
