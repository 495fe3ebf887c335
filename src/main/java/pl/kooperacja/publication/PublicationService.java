package pl.kooperacja.publication;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.AudienceDescription;
import pl.kooperacja.access.Reader;
import pl.kooperacja.file.FileService;
import pl.kooperacja.search.SearchUpdates;
import pl.kooperacja.shared.ContentChanged;
import pl.kooperacja.shared.GoneException;
import pl.kooperacja.shared.MovedException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishCollation;
import pl.kooperacja.shared.Single;

/** Opens, lists and changes published things, for a reader and never beyond his keys. */
@Single
@Transactional
public class PublicationService {
    @Inject
    PublicationRepository repository;

    @Inject
    TextService texts;

    @Inject
    FileService files;

    @Inject
    AudienceDescription audiences;

    @Inject
    Kinds kinds;

    @Inject
    Clock clock;

    @Inject
    SearchUpdates updates;

    @Inject
    Event<ContentChanged> changed;

    @Inject
    Catalogues catalogues;

    private Catalogue catalogue(String kind) {
        return catalogues.of(kind);
    }

    /**
     * How often items of the kind were changed since the start. Whoever holds what he was told of them asks this before,
     * and asks anew when it is another number.
     */
    public long changes(String kind) {
        return catalogues.changesOf(kind);
    }

    /**
     * The item at this address.
     *
     * @throws NotFoundException when there is none, or none this reader may know of
     * @throws MovedException when it stands elsewhere now
     * @throws GoneException when it was withdrawn
     * @throws RestrictedException when only its title and summary are for this reader
     */
    public <D> Opened<D> open(Kind<D> kind, String address, Reader reader) {
        Publication publication = repository
                .byAddress(address)
                .filter(found -> found.kind().equals(kind.name()))
                .orElseThrow(() -> elsewhere(kind, address, reader));
        return open(kind, publication, reader);
    }

    /** The item with this id; the same refusals as by address. */
    public <D> Opened<D> openById(Kind<D> kind, String id, Reader reader) {
        Publication publication = repository
                .find(id)
                .filter(found -> found.kind().equals(kind.name()))
                .orElseThrow(() -> new NotFoundException(kind.name(), id));
        return open(kind, publication, reader);
    }

    private RuntimeException elsewhere(Kind<?> kind, String address, Reader reader) {
        return repository
                .formerlyAt(address)
                .filter(moved -> moved.address() != null && moved.mayKnow(reader) && moved.hasAppearedBy(today()))
                .<RuntimeException>map(moved -> new MovedException(moved.address()))
                .orElseGet(() -> new NotFoundException(kind.name(), address));
    }

    private <D> Opened<D> open(Kind<D> kind, Publication publication, Reader reader) {
        boolean may = publication.mayRead(reader);
        if (!publication.mayKnow(reader) || !publication.hasAppearedBy(today())) {
            throw new NotFoundException(kind.name(), publication.address());
        }
        if (publication.state() == State.ARCHIVED) {
            throw new GoneException(publication.address(), instead(publication, reader));
        }
        ContentFile<D> file = texts.file(kind, repository.revision(publication).source());
        Item item = item(publication, file, today());
        List<Opened.Related> related = related(publication.id(), reader);
        if (!may) {
            Map<String, List<String>> facets = publication.facets().stream()
                    .collect(Collectors.groupingBy(
                            FacetEntry::facet, Collectors.mapping(FacetEntry::value, Collectors.toList())));
            throw new RestrictedException(
                    new RestrictedException.Preview(item, facets, audiences.lines(item.audience()), related));
        }
        return new Opened<>(item, file.details, texts.render(file, publication.address(), reader, today()), related);
    }

    /** Address of what took the item's place, if this reader may know of it. */
    private String instead(Publication archived, Reader reader) {
        return Optional.ofNullable(archived.successor())
                .flatMap(repository::find)
                .filter(item -> item.isPublishedBy(today()) && item.mayKnow(reader))
                .map(Publication::address)
                .orElse(null);
    }

    /** Every item of the kind that this reader may open, with its text, in order. */
    public <D> List<Opened<D>> openAll(Kind<D> kind, String addressPrefix, Reader reader) {
        return below(kind, addressPrefix, reader).stream()
                .filter(item -> !item.locked())
                .map(item -> open(kind, item.address(), reader))
                .toList();
    }

    /** Every item of the kind whose address begins so, announced ones among them, in order. */
    public List<Listed> below(Kind<?> kind, String addressPrefix, Reader reader) {
        return repository.below(kind.name(), addressPrefix, reader, today());
    }

    /** Fields of every item of the kind that this reader may open, in order of the list. */
    public <D> Map<Listed, D> details(Kind<D> kind, Reader reader) {
        List<Listed> open = list(ListQuery.all(kind.name()), reader).items().stream()
                .filter(item -> !item.locked())
                .toList();
        Map<String, String> sources =
                repository.sources(open.stream().map(Listed::id).toList());
        Map<Listed, D> details = new LinkedHashMap<>();
        open.forEach(item -> details.put(item, texts.file(kind, sources.get(item.id())).details));
        return details;
    }

    private static Item item(Publication p, ContentFile<?> file, LocalDate today) {
        return new Item(
                p.id(),
                p.kind(),
                p.address(),
                p.title(),
                p.summary(),
                p.publishedOn(),
                p.updatedOn(),
                p.reviewOn(),
                file.verified,
                p.reviewOn().isBefore(today),
                p.owner(),
                file.audience,
                p.announced(),
                p.words(),
                p.revision(),
                file.legal,
                file.sources);
    }

    private List<Opened.Related> related(String id, Reader reader) {
        List<PublicationRepository.RelationRow> rows = repository.relations(id);
        Map<String, Listed> known = repository.known(
                rows.stream().map(PublicationRepository.RelationRow::other).toList(), reader, today());
        Map<String, Opened.Related> groups = new LinkedHashMap<>();
        for (PublicationRepository.RelationRow row : rows) {
            Listed other = known.get(row.other());
            Optional<Relation> relation = Relation.byKey(row.relation());
            if (other != null && other.address() != null && relation.isPresent()) {
                boolean forward = row.forward() || relation.get() == Relation.SEE;
                groups.computeIfAbsent(
                                relation.get() + " " + forward,
                                key -> new Opened.Related(
                                        relation.get(),
                                        forward,
                                        relation.get().label(forward),
                                        new ArrayList<>(),
                                        Map.of()))
                        .items()
                        .add(other);
            }
        }
        return groups.values().stream()
                .map(g -> new Opened.Related(
                        g.relation(),
                        g.forward(),
                        g.label(),
                        g.items().stream().distinct().toList(),
                        g.relation().isOfPlaces() && !g.forward() ? places(g.items(), id) : Map.of()))
                .toList();
    }

    /** From where on their pages these items lead to another; what the reader may not open tells nothing of it. */
    private Map<String, List<Opened.Place>> places(List<Listed> items, String other) {
        List<Listed> open = items.stream().filter(item -> !item.locked()).toList();
        Map<String, String> sources =
                repository.sources(open.stream().map(Listed::id).toList());
        Map<String, List<Opened.Place>> places = new HashMap<>();
        for (Listed item : open) {
            kinds.byName(item.kind())
                    .ifPresent(kind -> places.put(item.id(), places(kind, sources.get(item.id()), item, other)));
        }
        return places;
    }

    private <D> List<Opened.Place> places(Kind<D> kind, String source, Listed item, String other) {
        return kind.places(texts.file(kind, source).details, other).entrySet().stream()
                .map(place -> new Opened.Place(place.getValue(), item.address() + "#" + place.getKey()))
                .toList();
    }

    /** One page of a list, announced items among the open ones; facet counts are not asked for. */
    public ListPage list(ListQuery query, Reader reader) {
        return list(query, reader, List.of());
    }

    /** One page of a list with the counts of these facets. */
    public ListPage list(ListQuery query, Reader reader, List<String> facets) {
        LocalDate today = today();
        Catalogue.Selection selection = catalogue(query.kind()).select(reader, today, query.facets());
        long total = selection.total();
        int pages = (int) Math.max(1, (total + query.size() - 1) / query.size());
        if (query.page() < 1 || query.page() > pages) {
            throw new NotFoundException("page " + query.page(), query.kind());
        }
        List<String> ids = selection.ids(query.order(), (query.page() - 1L) * query.size(), query.size());
        Map<String, Listed> known = known(ids, reader);
        Map<String, List<ListPage.FacetCount>> counts = new LinkedHashMap<>();
        facets.forEach(facet -> counts.put(facet, selection.counts(facet)));
        List<Listed> items =
                ids.stream().filter(known::containsKey).map(known::get).toList();
        return new ListPage(items, total, query.page(), pages, counts);
    }

    /** Neighbours of an item in an order; null at an end. */
    public record Beside(Listed before, Listed after) {}

    /** What stands right before and right after the item, in the order of the list and as far as the reader may know. */
    public Beside beside(ListQuery query, String id, Reader reader) {
        Catalogue.Beside ids =
                catalogue(query.kind()).select(reader, today(), query.facets()).beside(query.order(), id);
        Map<String, Listed> known = known(
                Stream.of(ids.before(), ids.after()).filter(Objects::nonNull).toList(), reader);
        return new Beside(known.get(ids.before()), known.get(ids.after()));
    }

    /** Tables in the text of the item at this address, as plain text; the same refusals as {@link #open}. */
    public List<List<List<String>>> tables(Kind<?> kind, String address, Reader reader) {
        Publication publication =
                repository.find(open(kind, address, reader).item().id()).orElseThrow();
        return texts.file(kind, repository.revision(publication).source())
                .document()
                .tables();
    }

    /** Values of the facet that items of the kind have. */
    public Set<String> values(String kind, String facet) {
        return catalogue(kind).values(facet);
    }

    /** The newest items of the kinds. */
    public List<Listed> newest(Collection<String> names, int most, Reader reader) {
        List<String> ids = names.stream()
                .flatMap(name ->
                        catalogue(name).select(reader, today(), Map.of()).ids(ListQuery.Order.NEWEST, 0, most).stream())
                .toList();
        return known(ids, reader).values().stream()
                .sorted(Comparator.comparing(Listed::published)
                        .thenComparing(Listed::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    /** An item that is not public, with those who may open it, in words. */
    public record Restricted(Listed item, List<String> mayOpen) {
        public String who() {
            return String.join(", ", mayOpen);
        }
    }

    /** What is not public and yet known to this reader: open to him or announced; newest first. */
    public List<Restricted> restricted(Reader reader) {
        List<String> ids = kinds.names().stream()
                .flatMap(name -> catalogue(name).restricted(reader, today()).stream())
                .toList();
        Map<String, Listed> known = known(ids, reader);
        Map<String, Set<String>> keys = repository.audiences(ids);
        return known.values().stream()
                .sorted(Comparator.comparing(Listed::published)
                        .reversed()
                        .thenComparing(item -> PolishCollation.key(item.title()))
                        .thenComparing(Listed::id))
                .map(item -> new Restricted(item, audiences.lines(Audience.of(keys.get(item.id())))))
                .toList();
    }

    /** Items with these ids, as far as the reader may know of them, with their facets. */
    public Map<String, Listed> known(Collection<String> ids, Reader reader) {
        List<Listed> known = List.copyOf(repository.known(ids, reader, today()).values());
        return repository.withFacets(known).stream().collect(Collectors.toMap(Listed::id, item -> item));
    }

    /** An address that a guest may open, with the day of its last change. */
    public record Place(String address, LocalDate updated) {}

    /** A slice of what a guest may open of a kind; pages from 0. */
    public List<Place> publicPlaces(String kind, int page, int size) {
        return repository.publicPlaces(kind, page, size, today()).stream()
                .map(place -> new Place(place.address(), place.updated()))
                .toList();
    }

    public long countPublic(String kind) {
        return catalogue(kind).countOpen(Reader.GUEST, today());
    }

    /** Files attached to an item that the reader has opened, by the path its text gives them. */
    public Map<String, FileService.View> files(Item item) {
        return files.views(item.id());
    }

    /** The same for an item on a list; none while it is locked. */
    public Map<String, FileService.View> files(Listed item) {
        return item.locked() ? Map.of() : files.views(item.id());
    }

    /** Takes the item away from readers; its address says that it is gone. */
    public void archive(String id) {
        withdraw(List.of(id));
        repository.forgetSeen();
        updates.awaitAfterCommit();
    }

    /** The same for many, without waiting for search. */
    void withdraw(Collection<String> ids) {
        List<Publication> withdrawn =
                ids.stream().map(repository::find).flatMap(Optional::stream).toList();
        withdrawn.forEach(Publication::archive);
        updates.changed(ids);
        changed.fire(new ContentChanged(Set.copyOf(ids), kinds(withdrawn)));
    }

    private static Set<String> kinds(Collection<Publication> items) {
        return items.stream().map(Publication::kind).collect(Collectors.toSet());
    }

    /**
     * Tells whoever keeps what readers see that these were written, and has search read them again, those that appear
     * later on their day too.
     *
     * @param before kinds that some of them were of before
     */
    void tell(Collection<Publication> written, Set<String> before) {
        Set<String> ids = written.stream().map(Publication::id).collect(Collectors.toSet());
        Set<String> touched = kinds(written);
        touched.addAll(before);
        changed.fire(new ContentChanged(ids, touched));
        updates.changed(ids);
        written.stream()
                .filter(publication -> publication.publishedOn().isAfter(today()))
                .forEach(publication -> updates.appears(publication.id(), publication.publishedOn()));
    }

    /** The caller tells of it. */
    void write(Publication publication, Projection projection, String source, String author, String reason) {
        String before = publication.address();
        int number = publication.become(projection);
        String after = publication.address();
        if (before != null && !before.equals(after)) {
            repository.rememberAddress(before, publication.id());
        }
        if (after != null && !after.equals(before) && number > 1) {
            repository.forgetFormerAddress(after);
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        repository.add(new Revision(publication.id(), number, source, author, reason, now));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Title of the item at this address, as far as the reader may know of it. */
    public Optional<String> titleAt(String address, Reader reader) {
        return repository
                .byAddress(address)
                .filter(item -> item.isPublishedBy(today()) && item.mayKnow(reader))
                .map(Publication::title);
    }

    /** Names by which lists of the kind may be narrowed. */
    public List<String> facets(String kind) {
        return List.copyOf(catalogue(kind).facets());
    }

    /** Names of kinds that stand on lists. */
    public List<String> listedKinds() {
        return kinds.all().stream().filter(Kind::listed).map(Kind::name).collect(Collectors.toList());
    }
}
