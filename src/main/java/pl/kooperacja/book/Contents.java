package pl.kooperacja.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishTypography;

/**
 * Parts and chapters of one edition, in order.
 *
 * @param newest the edition that has replaced it, or itself
 * @param parts those that hold any chapter
 */
public record Contents(Edition edition, Edition newest, List<Part> parts) {
    /** A part; its title is empty when the edition does not name it. */
    public record Part(String number, String title, List<Chapter> chapters) {
        /** „III. Narzędzia”. */
        public String heading() {
            return title.isEmpty()
                    ? Messages.text("book_contents.header.untitled", number)
                    : PolishTypography.tie(number + ". " + title);
        }

        public String tiedTitle() {
            return PolishTypography.tie(title);
        }

        public String anchor() {
            return "czesc-" + number.toLowerCase(Locale.ROOT);
        }

        /** Whether the chapter at this address belongs here. */
        public boolean holds(String address) {
            return chapters.stream().anyMatch(chapter -> chapter.address().equals(address));
        }
    }

    /**
     * A chapter.
     *
     * @param locked announced to this reader, not open to him
     */
    public record Chapter(int number, String title, String address, int minutes, boolean locked) {
        static Chapter of(Listed item) {
            return new Chapter(item.place(), item.tiedTitle(), item.address(), item.minutes(), item.locked());
        }

        public String slug() {
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    /** Chapters under the parts that they name; parts that the edition forgot stand last. */
    static Contents of(Edition edition, Edition newest, List<Listed> chapters) {
        Map<String, String> titles = new LinkedHashMap<>();
        edition.parts().forEach(part -> titles.put(part.number(), part.title()));
        Map<String, List<Chapter>> byPart = new LinkedHashMap<>();
        titles.keySet().forEach(number -> byPart.put(number, new ArrayList<>()));
        for (Listed chapter : chapters) {
            byPart.computeIfAbsent(partOf(chapter), number -> new ArrayList<>()).add(Chapter.of(chapter));
        }
        return new Contents(
                edition,
                newest,
                byPart.entrySet().stream()
                        .filter(part -> !part.getValue().isEmpty())
                        .map(part -> new Part(
                                part.getKey(), titles.getOrDefault(part.getKey(), ""), List.copyOf(part.getValue())))
                        .toList());
    }

    private static String partOf(Listed chapter) {
        return chapter.facet("part").stream().collect(Collectors.joining());
    }

    public List<Chapter> chapters() {
        return parts.stream().flatMap(part -> part.chapters().stream()).toList();
    }

    public int minutes() {
        return chapters().stream().mapToInt(Chapter::minutes).sum();
    }

    /** Whether a newer edition has replaced this one. */
    public boolean outdated() {
        return edition.number() < newest.number();
    }

    /** The part that holds the chapter at this address. */
    public Optional<Part> partWith(String address) {
        return parts.stream().filter(part -> part.holds(address)).findFirst();
    }

    /** The chapter so many places after the one at this address; before it when negative. */
    public Optional<Chapter> beside(String address, int places) {
        List<Chapter> chapters = chapters();
        for (int i = 0; i < chapters.size(); i++) {
            if (chapters.get(i).address().equals(address)) {
                int index = i + places;
                return index < 0 || index >= chapters.size() ? Optional.empty() : Optional.of(chapters.get(index));
            }
        }
        return Optional.empty();
    }
}
