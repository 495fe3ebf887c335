package pl.kooperacja.publication;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.kooperacja.access.Audience;
import pl.kooperacja.markdown.Document;
import pl.kooperacja.search.SearchDocument;
import pl.kooperacja.search.SearchItem;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Reads published things as search wants them. */
@Single
@Transactional
class FindableService {
    private static final int PAGE = 500;
    private static final String YEAR = "year";
    private static final int DEEPEST = 6;
    /** By what all kinds can be narrowed together. */
    private static final List<Facet> FACETS =
            List.of(Vocabulary.MODEL, Vocabulary.VOIVODESHIP, Vocabulary.SECTOR, Vocabulary.AREA);

    @Inject
    PublicationRepository repository;

    @Inject
    TextService texts;

    @Inject
    Kinds kinds;

    @Inject
    Clock clock;

    /** The next items after this id. */
    PublicationSource.Page after(String id) {
        List<PublicationRepository.Found> found = repository.foundAfter(id, PAGE, today());
        return new PublicationSource.Page(
                items(found),
                found.isEmpty() ? null : found.get(found.size() - 1).id());
    }

    /** Those of these items that can be found, at most as many as one statement takes. */
    List<SearchItem> items(Collection<String> ids) {
        return items(repository.found(ids, today()));
    }

    /** These and all that tell of them: what stands below them, what includes them, what they succeed. */
    Set<String> along(Collection<String> ids) {
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(repository.including(ids.stream()
                .filter(id -> id.startsWith(TextService.BLOCK_ID))
                .map(TextService::blockNamed)
                .toList()));
        Set<String> succeeding = succeeding();
        if (!succeeding.isEmpty()) {
            all.addAll(repository.besides(ids, succeeding));
        }
        all.addAll(repository.under(List.copyOf(all)));
        return all;
    }

    Map<String, LocalDate> appearing() {
        return repository.appearing(today());
    }

    private Set<String> succeeding() {
        return kinds.all().stream().filter(Kind::succeeds).map(Kind::name).collect(Collectors.toSet());
    }

    /** All that several items ask, read once. */
    private record Around(
            Map<String, Set<String>> audiences,
            Map<String, Map<String, List<String>>> facets,
            Map<String, PublicationRepository.Found> byAddress,
            Set<String> succeeded) {
        /** Whether the item, or what it stands in, gave way to a later one. */
        boolean gaveWay(String address) {
            return Stream.concat(FindableService.above(address), Stream.of(address))
                    .anyMatch(succeeded::contains);
        }

        Audience audience(String id) {
            return Audience.of(audiences.get(id));
        }

        /** What the item stands in, widest first, as far as all its readers may know of it. */
        List<PublicationRepository.Found> above(PublicationRepository.Found item) {
            return FindableService.above(item.address())
                    .map(byAddress::get)
                    .filter(outer -> outer != null && mayBeTold(outer, item))
                    .toList();
        }

        private boolean mayBeTold(PublicationRepository.Found outer, PublicationRepository.Found item) {
            return outer.announced()
                    || audience(outer.id()).isPublic()
                    || audiences.get(outer.id()).containsAll(audiences.get(item.id()));
        }

        /** Values of a facet; what has none takes those of what it stands in. */
        List<String> values(String facet, PublicationRepository.Found item) {
            List<PublicationRepository.Found> from = new ArrayList<>(above(item));
            from.add(item);
            for (int i = from.size() - 1; i >= 0; i--) {
                List<String> values =
                        facets.getOrDefault(from.get(i).id(), Map.of()).getOrDefault(facet, List.of());
                if (!values.isEmpty()) {
                    return values;
                }
            }
            return List.of();
        }
    }

    /** Addresses above this one, widest first. */
    private static Stream<String> above(String address) {
        List<String> above = new ArrayList<>();
        for (int slash = address.indexOf('/', 1); slash > 0; slash = address.indexOf('/', slash + 1)) {
            above.add(address.substring(0, slash));
        }
        return above.stream();
    }

    private List<SearchItem> items(List<PublicationRepository.Found> all) {
        List<PublicationRepository.Found> found =
                all.stream().filter(PublicationRepository.Found::findable).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        Around around = around(found);
        Map<String, String> sources = repository.sources(
                found.stream().map(PublicationRepository.Found::id).toList());
        List<SearchItem> items = new ArrayList<>();
        for (PublicationRepository.Found item : found) {
            Optional<Kind<?>> kind = kinds.byName(item.kind());
            if (kind.isPresent() && !around.gaveWay(item.address())) {
                items.add(item(kind.get(), item, sources.get(item.id()), around));
            }
        }
        return items;
    }

    private Around around(List<PublicationRepository.Found> found) {
        Set<String> addresses = found.stream()
                .flatMap(item -> above(item.address()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, PublicationRepository.Found> byAddress = new HashMap<>();
        Set<String> ids = found.stream().map(PublicationRepository.Found::id).collect(Collectors.toSet());
        for (PublicationRepository.Found outer : repository.foundAt(addresses, today())) {
            if (outer.findable()) {
                byAddress.put(outer.address(), outer);
                ids.add(outer.id());
            }
        }
        return new Around(
                repository.audiences(ids),
                repository.facets(ids, FACETS.stream().map(Facet::key).toList()),
                byAddress,
                new HashSet<>(repository.succeeded(succeeding(), today())));
    }

    private <D> SearchItem item(Kind<D> kind, PublicationRepository.Found item, String source, Around around) {
        ContentFile<D> file = ContentFile.read(kind, source);
        Findable findable =
                file.details == null ? Findable.titled(item.title()) : kind.findable(item.title(), file.details);
        Audience audience = around.audience(item.id());
        List<String> way = new ArrayList<>();
        way.add(Messages.text("publication_search.label." + item.kind()));
        around.above(item).forEach(outer -> way.add(outer.title()));
        return new SearchItem(
                item.id(),
                item.kind(),
                item.address(),
                // an announcement shows the bare title
                audience.isPublic() ? findable.title() : item.title(),
                item.summary(),
                audience,
                item.announced(),
                item.published(),
                facets(item, around),
                places(item, findable, texts.read(file).sections(), way));
    }

    private static Map<String, List<String>> facets(PublicationRepository.Found item, Around around) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        for (Facet facet : FACETS) {
            List<String> values = around.values(facet.key(), item).stream()
                    .filter(facet.held()::contains)
                    .toList();
            if (!values.isEmpty()) {
                facets.put(facet.key(), values);
            }
        }
        facets.put(YEAR, List.of(Integer.toString(item.published().getYear())));
        return facets;
    }

    private static List<SearchDocument> places(
            PublicationRepository.Found item, Findable findable, List<Document.Section> sections, List<String> way) {
        List<SearchDocument> places = new ArrayList<>();
        List<String> head =
                new ArrayList<>(List.of(item.summary(), sections.get(0).text()));
        head.addAll(findable.texts());
        places.add(new SearchDocument(
                item.address(), findable.title(), way, text(head), String.join(". ", findable.names())));
        List<String> inside = new ArrayList<>(way);
        inside.add(findable.title());
        Document.Section[] open = new Document.Section[DEEPEST + 1];
        for (Document.Section section : sections.subList(1, sections.size())) {
            Arrays.fill(open, section.level(), open.length, null);
            List<String> crumbs = new ArrayList<>(inside);
            Arrays.stream(open).filter(outer -> outer != null).forEach(outer -> crumbs.add(outer.title()));
            open[section.level()] = section;
            places.add(place(item, section.anchor(), section.title(), crumbs, List.of(section.text())));
        }
        findable.parts().forEach(part -> places.add(place(item, part.anchor(), part.title(), inside, part.texts())));
        return places;
    }

    private static SearchDocument place(
            PublicationRepository.Found item, String anchor, String title, List<String> crumbs, List<String> said) {
        return new SearchDocument(item.address() + "#" + anchor, title, crumbs, text(said));
    }

    private static String text(List<String> said) {
        return said.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
