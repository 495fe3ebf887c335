package pl.kooperacja.publication;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a page shows of an item's fields, for search to find.
 *
 * @param title as the page shows it
 * @param names by which people may ask for it besides, shown nowhere
 * @param texts that stand at the head of the page
 * @param parts that have anchors of their own, besides those of the text
 */
public record Findable(String title, List<String> names, List<String> texts, List<Part> parts) {
    /** A part of the page: its anchor, its heading and what stands there. */
    public record Part(String anchor, String title, List<String> texts) {}

    public Findable {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
        parts = List.copyOf(parts);
    }

    /** Nothing but the title. */
    public static Findable titled(String title) {
        return new Findable(title, List.of(), List.of(), List.of());
    }

    /** The same by other names too. */
    public Findable called(List<String> others) {
        return new Findable(title, others, texts, parts);
    }

    /** The same with more texts, single ones and collections of them; null is nothing. */
    public Findable saying(Object... more) {
        return new Findable(
                title,
                names,
                Stream.concat(texts.stream(), texts(more).stream()).toList(),
                parts);
    }

    /** The same with one more part, unless that says nothing. */
    public Findable with(String anchor, String heading, Object... said) {
        List<String> all = texts(said);
        return all.isEmpty()
                ? this
                : new Findable(
                        title,
                        names,
                        texts,
                        Stream.concat(parts.stream(), Stream.of(new Part(anchor, heading, all)))
                                .toList());
    }

    private static List<String> texts(Object... said) {
        return Arrays.stream(said)
                .flatMap(each -> each instanceof Collection<?> many ? many.stream() : Stream.of(each))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
