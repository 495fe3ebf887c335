package pl.kooperacja.publication;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.markdown.Document;
import pl.kooperacja.markdown.Problem;

/**
 * A sort of published thing.
 *
 * @param <D> its own fields, read from the front matter
 */
public interface Kind<D> {
    /** Name in the database and the API, such as {@code chapter}. */
    String name();

    /** Path of its files below {@code content/}; the group {@code slug} becomes part of the address. */
    Pattern path();

    /** Reads the fields that only this kind has; what is wrong is reported to the fields, never thrown. */
    D read(Fields fields);

    /** Address of an item on this site, or null for a kind without pages of its own. */
    String address(Matcher path, D details);

    /** Order among its like; files may also be numbered by name. */
    default int place(D details, int fileNumber) {
        return fileNumber;
    }

    /** What lists of this kind may be narrowed by. */
    default Map<String, List<String>> facets(D details) {
        return Map.of();
    }

    /** Relations that follow from the fields, besides those written under {@code related}. */
    default Map<Relation, List<String>> relations(D details) {
        return Map.of();
    }

    /** Places of the item's page that lead to another item, where not the whole does: title by anchor. */
    default Map<String, String> places(D details, String other) {
        return Map.of();
    }

    /** Files that the fields name, relative to the item's file. */
    default List<String> files(D details) {
        return List.of();
    }

    /** Anchors that the page has besides those of its text, so that links may lead to them. */
    default List<String> anchors(D details) {
        return List.of();
    }

    /**
     * What search finds of the fields, besides title, summary and text.
     *
     * @param title of the item
     */
    default Findable findable(String title, D details) {
        return Findable.titled(title);
    }

    /**
     * Whether an item takes the place of those before it: search then finds only the last one that is public, and what
     * stands below its address.
     */
    default boolean succeeds() {
        return false;
    }

    /** What is wrong with a body of this kind, besides what would be wrong in any text. */
    default List<Problem> faults(Document body) {
        return List.of();
    }

    /**
     * TERYT code of the territory whose adviser alone agrees to an item before it is published; null where anybody may
     * who reviews for its owner.
     */
    default String judgedIn(D details, Owner owner) {
        return null;
    }

    /** Other forms of the item at this address: their addresses by media type. */
    default Map<String, String> downloads(String address) {
        return Map.of();
    }

    /** What the API tells of the fields; values are text, numbers, lists and maps. */
    default Map<String, Object> api(D details) {
        return Map.of();
    }

    /** Type at schema.org, for a page about an item. */
    default String schemaType() {
        return "Article";
    }

    /** Properties at schema.org besides those that every item has; values are text, numbers, lists and maps. */
    default Map<String, Object> schema(D details) {
        return Map.of();
    }

    /** Whether the kind is listed in sitemap, feed and API. */
    default boolean listed() {
        return true;
    }
}
