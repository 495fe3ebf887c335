package pl.kooperacja.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.access.Reader;
import pl.kooperacja.book.EditionKind;
import pl.kooperacja.coopmodel.ModelKind;
import pl.kooperacja.home.BookPart;
import pl.kooperacja.home.Newest;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.PublicationService.Restricted;
import pl.kooperacja.publication.StructuredData;
import pl.kooperacja.shared.Messages;

/** The front page. */
@Named
@RequestScoped
public class FrontBacking {
    /** Kinds whose new items are news. */
    private static final List<String> NEWS = List.of(
            "course",
            "practice",
            "barrier",
            "material",
            "chapter",
            "step",
            "model",
            "project",
            "report",
            "dataset",
            "directory",
            "news",
            "term");

    private static final int MOST_NEWS = 6;
    private static final int MOST_RESTRICTED = 3;

    @Inject
    PublicationService publications;

    @Inject
    CurrentReader current;

    @Inject
    ModelKind modelKind;

    @Inject
    EditionKind editionKind;

    @Inject
    StructuredData structuredData;

    private List<Model> models;
    private Listed edition;
    private List<BookPart> parts = List.of();
    private List<Listed> news;
    private List<Restricted> restricted;
    private List<Shelf> shelves;

    /** What one may learn from, by kind, with the address of the whole list. */
    private static final List<Map.Entry<String, String>> SHELVES = List.of(
            Map.entry("course", "/szkola"), Map.entry("practice", "/dobre-praktyki"), Map.entry("barrier", "/bariery"));

    private static final int ON_SHELF = 3;

    /** The first few of a list. */
    public record Shelf(String title, String address, List<Listed> items) {}

    /** Words to search for, as they are read and as they stand in an address. */
    public record Search(String words, String query) {}

    /** A model with its fields. */
    public record Model(Listed item, ModelKind.Details details) {}

    public void open() {
        Reader reader = current.reader();
        models = publications.details(modelKind, reader).entrySet().stream()
                .map(entry -> new Model(entry.getKey(), entry.getValue()))
                .toList();
        publications.details(editionKind, reader).entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().number()))
                .ifPresent(newest -> openBook(newest, reader));
        news = Newest.mixed(
                NEWS.stream()
                        .map(kind -> publications.newest(List.of(kind), MOST_NEWS, reader))
                        .toList(),
                MOST_NEWS);
        shelves = SHELVES.stream()
                .map(shelf -> shelf(shelf.getKey(), shelf.getValue(), reader))
                .filter(shelf -> !shelf.items().isEmpty())
                .toList();
        restricted = publications.restricted(reader);
    }

    private Shelf shelf(String kind, String address, Reader reader) {
        ListQuery first = new ListQuery(kind, Map.of(), ListQuery.Order.PLACE, 1, ON_SHELF);
        return new Shelf(
                Messages.text("publication_list.header." + kind),
                address,
                publications.list(first, reader).items());
    }

    private void openBook(Map.Entry<Listed, EditionKind.Details> newest, Reader reader) {
        edition = newest.getKey();
        parts = BookPart.of(
                newest.getValue(),
                publications.list(ListQuery.all("chapter"), reader).items());
    }

    public List<Model> getModels() {
        return models;
    }

    /** The newest edition of the Book, or null without one. */
    public Listed getEdition() {
        return edition;
    }

    public List<BookPart> getParts() {
        return parts;
    }

    public List<Shelf> getShelves() {
        return shelves;
    }

    public List<Listed> getNews() {
        return news;
    }

    /** A few of the items that are not for everybody. */
    public List<Restricted> getRestricted() {
        return restricted.subList(0, Math.min(MOST_RESTRICTED, restricted.size()));
    }

    /** What one may ask the search, to begin with. */
    public List<Search> getSearches() {
        return Arrays.stream(Messages.text("home_front.hint.searches").split("\\|"))
                .map(words -> new Search(words, URLEncoder.encode(words, StandardCharsets.UTF_8)))
                .toList();
    }

    public String getJsonLd() {
        return structuredData.site();
    }
}
