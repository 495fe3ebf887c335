package pl.kooperacja.publication.web;

import java.util.List;
import java.util.stream.Stream;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.Vocabulary;
import pl.kooperacja.search.MarkedText;
import pl.kooperacja.search.SearchHit;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.PolishTypography;

/**
 * An item that was found, as the page tells it.
 *
 * @param snippet from the item as a whole, when that is its best place; else null
 * @param places in it, the best first
 */
public record Found(SearchHit hit, MarkedText snippet, List<Place> places) {
    /** A dated kind; of the others the day says little. */
    private static final String NEWS = "news";

    /** A part of the item to go to straight away. */
    public record Place(String title, String address, MarkedText snippet) {
        private static Place of(SearchHit.Place place) {
            return new Place(
                    PolishTypography.tie(place.title()),
                    place.address(),
                    place.snippet().tied());
        }
    }

    static Found of(SearchHit hit) {
        SearchHit.Place best = new SearchHit.Place(hit.title(), hit.address(), hit.snippet());
        boolean whole = hit.address().equals(hit.itemAddress());
        Stream<SearchHit.Place> places = hit.further().stream();
        return new Found(
                hit,
                whole ? hit.snippet().tied() : null,
                (whole ? places : Stream.concat(Stream.of(best), places))
                        .map(Place::of)
                        .toList());
    }

    public String kind() {
        return Kinds.label(hit.kind());
    }

    public String title() {
        return PolishTypography.tie(hit.itemTitle());
    }

    public List<String> models() {
        return hit.facets().getOrDefault(Vocabulary.MODEL.key(), List.of());
    }

    public boolean dated() {
        return hit.kind().equals(NEWS);
    }

    public String date() {
        return PolishDates.text(hit.date());
    }

    /** Names of what the item stands in, one after another. */
    public String trail() {
        return hit.breadcrumb().stream()
                .takeWhile(name -> !name.equals(hit.itemTitle()))
                .map(PolishTypography::tie)
                .reduce((wider, narrower) -> wider + " › " + narrower)
                .orElse("");
    }

    /** How many places match, where there are several; else empty. */
    public String count() {
        return hit.places() == 1 ? "" : PolishPlural.count(hit.places(), "publication_search.label.places");
    }

    /** That there are more places than those shown; empty when there are none. */
    public String more() {
        int more = hit.places() - 1 - hit.further().size();
        return more == 0
                ? ""
                : Messages.text(
                        "publication_search.label.more",
                        PolishPlural.count(more, "publication_search.label.places"),
                        Messages.text("publication_search.label.within." + hit.kind()));
    }
}
