package pl.kooperacja.account;

import java.util.List;

/**
 * What a feature knows of a person; implemented by every feature that keeps anything of people. Collected wherever a
 * person takes his data out or leaves, always inside one transaction.
 */
public interface PersonalData {
    /** All that the feature keeps of the person, in the order in which it is to be read. */
    List<Section> sections(long person);

    /** What will stay when the person has left, why, and until when; nothing where all goes. */
    default List<Kept> kept(long person) {
        return List.of();
    }

    /** Removes what goes with the person, and takes his name from what stays. Other features need not be done yet. */
    void erase(long person);

    /**
     * Things of one sort.
     *
     * @param key name in a file for machines
     */
    record Section(String key, String title, List<List<Field>> rows) {}

    /** One fact. @param value never null */
    record Field(String key, String label, String value) {
        public static Field of(String key, String label, Object value) {
            return new Field(key, label, value == null ? "" : value.toString());
        }
    }

    /** What stays, in words for the person. */
    record Kept(String what, String why, String until) {}
}
