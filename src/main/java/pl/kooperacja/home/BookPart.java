package pl.kooperacja.home;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pl.kooperacja.book.EditionKind;
import pl.kooperacja.publication.Listed;

/**
 * A part of the Book on the front page.
 *
 * @param address of its first chapter
 * @param minutes that all its chapters take to read
 */
public record BookPart(String number, String title, String address, int minutes) {
    /** The parts of an edition that have chapters, in order. */
    public static List<BookPart> of(EditionKind.Details edition, List<Listed> chapters) {
        List<Listed> own = chapters.stream()
                .filter(chapter -> chapter.address().startsWith("/ksiega/wydania/" + edition.number() + "/"))
                .toList();
        return edition.parts().stream()
                .map(part -> of(part, own))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<BookPart> of(EditionKind.Part part, List<Listed> chapters) {
        List<Listed> own = chapters.stream()
                .filter(chapter -> chapter.facet("part").contains(part.number()))
                .toList();
        return own.stream()
                .findFirst()
                .map(Listed::address)
                .filter(Objects::nonNull)
                .map(address -> new BookPart(
                        part.number(),
                        part.title(),
                        "/ksiega" + address.substring(address.lastIndexOf('/')),
                        own.stream().mapToInt(Listed::minutes).sum()));
    }
}
