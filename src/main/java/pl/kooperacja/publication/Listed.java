package pl.kooperacja.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.PolishTypography;

/**
 * An item on a list.
 *
 * @param locked announced to this reader, not open to him
 * @param facets values by facet name
 */
public record Listed(
        String id,
        String kind,
        String address,
        String title,
        String summary,
        LocalDate published,
        LocalDate updated,
        int place,
        int words,
        boolean locked,
        Map<String, List<String>> facets) {
    public String tiedTitle() {
        return PolishTypography.tie(title);
    }

    public String tiedSummary() {
        return PolishTypography.tie(summary);
    }

    public String kindLabel() {
        return Messages.text("publication_kind." + kind);
    }

    /** {@link #kindLabel} with a capital letter. */
    public String kindTitle() {
        return PolishTypography.capital(kindLabel());
    }

    public String publishedText() {
        return PolishDates.text(published);
    }

    /** Month and year of publication, to stand under the day. */
    public String publishedMonth() {
        return PolishDates.month(published);
    }

    public String updatedText() {
        return PolishDates.text(updated);
    }

    public int minutes() {
        return Item.minutes(words);
    }

    public String readingTime() {
        return PolishPlural.count(minutes(), "publication_item.minutes");
    }

    public List<String> facet(String name) {
        return facets.getOrDefault(name, List.of());
    }

    Listed with(Map<String, List<String>> values) {
        return new Listed(id, kind, address, title, summary, published, updated, place, words, locked, values);
    }
}
