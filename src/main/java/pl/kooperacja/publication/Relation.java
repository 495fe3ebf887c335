package pl.kooperacja.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pl.kooperacja.shared.Messages;

/** How one item leads to another; each direction has its words in the messages. */
public enum Relation {
    PART_OF,
    TEACHES,
    SHOWS,
    REMEDY,
    DESCRIBES,
    USES,
    CITES,
    SEE;

    /** Whether single places of an item lead on, each to something else. */
    boolean isOfPlaces() {
        return this == REMEDY;
    }

    /** Name in front matter and database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Relation::key).toList();
    }

    public static Optional<Relation> byKey(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
    }

    /** Heading of a list of what the item leads to, or, the other way, of what leads to it. */
    public String label(boolean forward) {
        return Messages.text("publication_relation." + key() + (forward ? ".to" : ".from"));
    }
}
