package pl.kooperacja.publication;

import java.time.LocalDate;
import java.util.List;
import pl.kooperacja.access.Audience;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.PolishTypography;

/**
 * What every page about one item shows around its text.
 *
 * @param verified when somebody last saw to it that all of it is true
 * @param overdue whether the day of seeing to it again has passed
 */
public record Item(
        String id,
        String kind,
        String address,
        String title,
        String summary,
        LocalDate published,
        LocalDate updated,
        LocalDate review,
        LocalDate verified,
        boolean overdue,
        Owner owner,
        Audience audience,
        boolean announced,
        int words,
        int revision,
        List<String> legal,
        List<String> sources) {
    private static final int WORDS_A_MINUTE = 180;

    /** Minutes that reading takes, at least one. */
    public static int minutes(int words) {
        return Math.max(1, Math.round(words / (float) WORDS_A_MINUTE));
    }

    public int minutes() {
        return minutes(words);
    }

    public String readingTime() {
        return PolishPlural.count(minutes(), "publication_item.minutes");
    }

    public String tiedTitle() {
        return PolishTypography.tie(title);
    }

    public String tiedSummary() {
        return PolishTypography.tie(summary);
    }

    /** Name of its kind, with a capital letter. */
    public String kindTitle() {
        return PolishTypography.capital(Messages.text("publication_kind." + kind));
    }

    public String publishedText() {
        return PolishDates.text(published);
    }

    public String updatedText() {
        return PolishDates.text(updated);
    }

    public String verifiedText() {
        return PolishDates.text(verified);
    }

    public String reviewText() {
        return PolishDates.text(review);
    }
}
