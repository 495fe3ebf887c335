package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.Reader;
import pl.kooperacja.file.FileService;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.shared.GoneException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.OnEveryDatabase;

/** Page, list, counts, relations, sitemap and files give the answer of {@link Audience#includes}, whoever asks. */
class PublicationAccessIT extends OnEveryDatabase {
    private static final long SEED = 20261121;
    private static final int ITEMS = 40;
    private static final List<String> TYPES = List.of("wzór", "scenariusz", "karta pracy", "poradnik");
    private static final List<String> KEYS = List.of(
            "public",
            "signed-in",
            "authorised",
            "type:PCPR",
            "type:GOPS",
            "type:PCPR@18",
            "type:PCPR@14",
            "area:18",
            "area:1804",
            "institution:12",
            "team:7",
            "role:trainer",
            "role:editor",
            "role:adviser",
            "role:admin");

    /** A material as it was drawn. */
    private record Drawn(
            String id, Audience audience, boolean announced, boolean archived, LocalDate published, String type) {
        String address() {
            return "/materialy/" + id;
        }

        boolean appeared(LocalDate today) {
            return !published.isAfter(today);
        }

        boolean open(Reader reader, LocalDate today) {
            return !archived && appeared(today) && audience.includes(reader);
        }

        boolean known(Reader reader, LocalDate today) {
            return !archived && appeared(today) && (announced || audience.includes(reader));
        }
    }

    private final Random random = new Random(SEED);

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Drawn> drawItems() {
        List<Drawn> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            Set<String> keys = new LinkedHashSet<>();
            for (int k = random.nextInt(3); k >= 0; k--) {
                keys.add(KEYS.get(random.nextInt(KEYS.size())));
            }
            items.add(new Drawn(
                    "material-" + i,
                    Audience.of(keys),
                    random.nextInt(4) == 0,
                    random.nextInt(8) == 0,
                    today().plusDays(random.nextInt(40) - 30),
                    TYPES.get(random.nextInt(TYPES.size()))));
        }
        return items;
    }

    private static Map<String, Reader> readers() {
        return Map.of(
                "guest", Reader.GUEST,
                "signed in", reader("signed-in"),
                "authorised PCPR in podkarpackie",
                        reader("signed-in", "authorised", "type:PCPR", "type:PCPR@18", "area:18", "institution:12"),
                "authorised GOPS of gmina 1804", reader("signed-in", "authorised", "type:GOPS", "area:18", "area:1804"),
                "unauthorised", reader("signed-in", "team:7"),
                "trainer", reader("signed-in", "role:trainer"),
                "editor", reader("signed-in", "role:editor"),
                "adviser", reader("signed-in", "role:adviser"),
                "admin", reader("signed-in", "role:admin"));
    }

    private static Reader reader(String... keys) {
        Set<String> all = new HashSet<>(Set.of(keys));
        all.add(Audience.PUBLIC_KEY);
        return new Reader(all);
    }

    private void publish(List<Drawn> items) {
        content.write("materialy/plik.txt", "treść pliku");
        for (Drawn item : items) {
            content.write("materialy/" + item.id() + ".md", text(item, items));
        }
        ImportReport first = get(Importer.class).run(content.path());
        assertThat(first.faults()).isEmpty();
        items.stream().filter(Drawn::archived).forEach(item -> content.delete("materialy/" + item.id() + ".md"));
        assertThat(get(Importer.class).run(content.path()).archived())
                .isEqualTo((int) items.stream().filter(Drawn::archived).count());
    }

    private ContentText text(Drawn item, List<Drawn> items) {
        List<String> see = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            see.add(items.get(random.nextInt(items.size())).id());
        }
        return ContentText.material(item.id())
                .with("audience", "[" + String.join(", ", item.audience().keys()) + "]")
                .with("announced", "" + item.announced())
                .with("published", item.published().toString())
                .with("type", item.type())
                .with("related", "{see: " + see.stream().distinct().toList() + "}")
                .saying("[Plik](plik.txt) i [inny](id:" + see.get(0) + ")");
    }

    @Test
    void everyPlaceGivesTheSameAnswer() {
        List<Drawn> items = drawItems();
        publish(items);
        for (int day = 0; day < 3; day++) {
            readers().forEach((name, reader) -> check(name, reader, items));
            clock.forward(Duration.ofDays(4));
        }
    }

    private void check(String name, Reader reader, List<Drawn> items) {
        String who = name + " on " + today();
        Set<String> open = ids(items.stream().filter(item -> item.open(reader, today())));
        Set<String> known = ids(items.stream().filter(item -> item.known(reader, today())));
        MaterialKind kind = get(MaterialKind.class);
        PublicationService publications = get(PublicationService.class);

        List<Listed> listed =
                publications.list(ListQuery.all(kind.name()), reader).items();
        assertThat(listed).as("list for " + who).extracting(Listed::id).containsExactlyInAnyOrderElementsOf(known);
        assertThat(listed).as("locks for " + who).allMatch(item -> item.locked() != open.contains(item.id()));
        assertThat(publications.newest(List.of(kind.name()), ITEMS, reader))
                .as("newest for " + who)
                .extracting(Listed::id)
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(publications.known(ids(items.stream()), reader).keySet())
                .as("known to " + who)
                .isEqualTo(known);
        assertThat(publications.details(kind, reader).keySet())
                .as("details for " + who)
                .extracting(Listed::id)
                .containsExactlyInAnyOrderElementsOf(open);
        counts(who, reader, items, publications, kind);

        for (Drawn item : items) {
            String place = item.id() + " for " + who;
            Optional<Opened<MaterialKind.Details>> opened = open(publications, kind, item, reader, place);
            assertThat(opened.isPresent()).as("page of " + place).isEqualTo(open.contains(item.id()));
            assertThat(publications.titleAt(item.address(), reader).isPresent())
                    .as("title of " + place)
                    .isEqualTo(known.contains(item.id()));
            opened.ifPresent(page -> {
                assertThat(page.related().stream().flatMap(group -> group.items().stream()))
                        .as("relations of " + place)
                        .extracting(Listed::id)
                        .isSubsetOf(known);
                assertThat(linked(page, items)).as("links of " + place).isSubsetOf(known);
            });
            assertThat(download(item, reader)).as("file of " + place).isEqualTo(open.contains(item.id()));
        }
    }

    private void counts(
            String who, Reader reader, List<Drawn> items, PublicationService publications, MaterialKind kind) {
        ListQuery all = ListQuery.all(kind.name());
        Set<String> known = ids(items.stream().filter(item -> item.known(reader, today())));
        ListPage page = publications.list(all, reader, List.of("type"));
        assertThat(page.total()).as("count for " + who).isEqualTo(known.size());
        assertThat(publications.openAll(kind, "/materialy/", reader)).hasSizeLessThanOrEqualTo(known.size());
        for (String type : TYPES) {
            long wanted = items.stream()
                    .filter(item -> item.type().equals(type) && known.contains(item.id()))
                    .count();
            long counted = page.counts().get("type").stream()
                    .filter(count -> count.value().equals(type))
                    .mapToLong(ListPage.FacetCount::count)
                    .sum();
            assertThat(counted).as(type + " counted for " + who).isEqualTo(wanted);
            ListQuery narrowed = new ListQuery(kind.name(), Map.of("type", type), ListQuery.Order.TITLE, 1, ITEMS);
            ListPage narrow = publications.list(narrowed, reader);
            assertThat(narrow.total()).as(type + " total for " + who).isEqualTo(wanted);
            assertThat(narrow.items()).as(type + " listed for " + who).hasSize((int) wanted);
        }
    }

    @Test
    void sitemapHoldsWhatAGuestMayOpen() {
        List<Drawn> items = drawItems();
        publish(items);
        for (int day = 0; day < 3; day++) {
            List<String> open = items.stream()
                    .filter(item -> item.open(Reader.GUEST, today()))
                    .map(Drawn::address)
                    .toList();
            PublicationService publications = get(PublicationService.class);
            List<String> places = new ArrayList<>();
            for (int page = 0; page * 7 < ITEMS; page++) {
                publications.publicPlaces("material", page, 7).forEach(place -> places.add(place.address()));
            }
            assertThat(places).containsExactlyInAnyOrderElementsOf(open);
            assertThat(publications.countPublic("material")).isEqualTo(open.size());
            clock.forward(Duration.ofDays(4));
        }
    }

    @Test
    void narrowedAudienceHoldsAtOnceForPageListAndFile() {
        Drawn item = new Drawn("material-0", Audience.PUBLIC, false, false, today(), "wzór");
        publish(List.of(item));
        check("guest before", Reader.GUEST, List.of(item));
        Drawn narrowed = new Drawn("material-0", Audience.of(List.of("authorised")), false, false, today(), "wzór");
        Revise.revise(
                get(PublishingService.class),
                "material-0",
                text(narrowed, List.of(narrowed)).toString(),
                "redakcja",
                "tylko dla uprawnionych");
        readers().forEach((name, reader) -> check(name, reader, List.of(narrowed)));
        get(PublicationService.class).archive("material-0");
        Drawn archived = new Drawn("material-0", Audience.of(List.of("authorised")), false, true, today(), "wzór");
        readers().forEach((name, reader) -> check(name, reader, List.of(archived)));
    }

    @Test
    void announcedItemTellsTitleAndSummaryAndNoMore() {
        content.write(
                "materialy/a.md",
                ContentText.material("material-a")
                        .with("audience", "type:PCPR@18")
                        .with("announced", "true")
                        .saying("Tajna treść."));
        assertThat(get(Importer.class).run(content.path()).faults()).isEmpty();
        assertThatThrownBy(
                        () -> get(PublicationService.class).open(get(MaterialKind.class), "/materialy/a", Reader.GUEST))
                .isInstanceOfSatisfying(RestrictedException.class, restricted -> {
                    assertThat(restricted.preview().item().title()).isEqualTo("Tytuł material-a");
                    assertThat(restricted.preview().mayOpen())
                            .containsExactly("pracownicy uprawnionych jednostek typu PCPR, województwo podkarpackie");
                    assertThat(restricted.preview().toString()).doesNotContain("Tajna");
                });
    }

    @Test
    void itemThatWasNeverPublishedIsNotGoneButMissing() {
        content.write("materialy/a.md", ContentText.material("material-a").with("published", "2027-01-01"));
        get(Importer.class).run(content.path());
        get(PublicationService.class).archive("material-a");
        assertThatThrownBy(
                        () -> get(PublicationService.class).open(get(MaterialKind.class), "/materialy/a", Reader.GUEST))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsNoIdIsUnknown() {
        content.write("materialy/a.md", ContentText.material("material-a"));
        get(Importer.class).run(content.path());
        assertThat(get(PublicationService.class).known(List.of("Gmina Łąck", "material-a", "", "id'x"), Reader.GUEST))
                .containsOnlyKeys("material-a");
        assertThat(get(PublicationService.class).known(List.of("Gmina Łąck"), Reader.GUEST))
                .isEmpty();
    }

    @Test
    void pageBeyondTheListIsMissing() {
        publish(drawItems());
        PublicationService publications = get(PublicationService.class);
        for (int page : new int[] {0, -1, 1000, Integer.MAX_VALUE}) {
            ListQuery query = new ListQuery("material", Map.of(), ListQuery.Order.PLACE, page, 10);
            assertThatThrownBy(() -> publications.list(query, Reader.GUEST)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void titlesAreListedThePolishWay() {
        List<String> titles =
                new ArrayList<>(List.of("Cel", "Ćma", "Lista", "Łąka", "Mapa", "Zespół", "Źródło", "Żak"));
        List<String> sorted = List.copyOf(titles);
        Collections.shuffle(titles, random);
        for (String title : titles) {
            String id = "material-" + sorted.indexOf(title);
            content.write("materialy/" + id + ".md", ContentText.material(id).titled(title));
        }
        get(Importer.class).run(content.path());
        ListQuery query = new ListQuery("material", Map.of(), ListQuery.Order.TITLE, 1, 100);
        assertThat(get(PublicationService.class).list(query, Reader.GUEST).items())
                .extracting(Listed::title)
                .containsExactlyElementsOf(sorted);
    }

    private static Optional<Opened<MaterialKind.Details>> open(
            PublicationService publications, MaterialKind kind, Drawn item, Reader reader, String place) {
        try {
            return Optional.of(publications.open(kind, item.address(), reader));
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (GoneException e) {
            assertThat(item.archived() && (item.announced() || item.audience().includes(reader)))
                    .as("withdrawal of " + place)
                    .isTrue();
            return Optional.empty();
        } catch (RestrictedException e) {
            assertThat(item.announced()).as("announcement of " + place).isTrue();
            return Optional.empty();
        }
    }

    private static Set<String> linked(Opened<?> page, List<Drawn> items) {
        return ids(items.stream().filter(item -> page.body().html().contains("href=\"" + item.address() + "\"")));
    }

    private boolean download(Drawn item, Reader reader) {
        FileService files = get(FileService.class);
        FileService.View file = files.views(item.id()).get("plik.txt");
        String[] address = file.address().split("/");
        try {
            return files.open(address[2], address[3], Optional.empty(), reader, owner -> false)
                            .size()
                    > 0;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static Set<String> ids(java.util.stream.Stream<Drawn> items) {
        return items.map(Drawn::id).collect(Collectors.toSet());
    }
}
