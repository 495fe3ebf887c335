package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.editing.Merge.Choice;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.publication.ImportReport;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.publication.OutdatedException;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.publication.State;
import pl.kooperacja.shared.GoneException;
import pl.kooperacja.shared.MovedException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.testing.ContentText;

/** A text from its first word to its readers, and back. */
class DraftIT extends OnEveryDesk {
    private static final int MANY = 50;
    private static final int ITEMS = 5;

    private String read(String address) {
        return get(PublicationService.class)
                .open(get(MaterialKind.class), address, Reader.GUEST)
                .body()
                .html();
    }

    @Test
    void wordsReachReadersPastTheEyesOfSomebodyElse() {
        published();
        Author anna = editor("anna");
        Author jan = editor("jan");
        DraftView draft = saved(anna, drafts().begin(anna, ITEM), text().saying("Nowa treść."));
        assertThat(read("/materialy/a")).doesNotContain("Nowa treść");
        DraftView submitted = reviews().submit(anna, draft.id(), draft.version(), "literówka");
        assertThatThrownBy(() -> reviews().approve(anna, submitted.id(), submitted.version()))
                .as("nobody judges his own words")
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("inna osoba");
        assertThatThrownBy(() -> reviews().publish(anna, submitted.id(), submitted.version()))
                .isInstanceOf(RefusedException.class);
        DraftView approved = reviews().approve(jan, submitted.id(), submitted.version());
        assertThat(reviews().publish(anna, approved.id(), approved.version())).isEqualTo(2);
        assertThat(read("/materialy/a")).contains("Nowa treść");
        assertThat(drafts().find(anna, ITEM)).isEmpty();
        assertThat(publishing().versions(ITEM))
                .extracting(version -> version.author() + " " + version.reason())
                .startsWith(anna.person() + " literówka");
    }

    @Test
    void whoeverChangesAWordLosesTheAgreement() {
        published();
        Author anna = editor("anna");
        DraftView approved =
                approved(anna, editor("jan"), saved(anna, drafts().begin(anna, ITEM), text().saying("Dobre słowa.")));
        DraftView changed = saved(anna, approved, text().saying("Inne słowa."));
        assertThat(changed.stage()).isEqualTo(Stage.WRITING);
        assertThatThrownBy(() -> reviews().publish(anna, changed.id(), changed.version()))
                .isInstanceOf(RefusedException.class);
        assertThat(read("/materialy/a")).doesNotContain("słowa");
    }

    @Test
    void agreementIsToTheWordsThatWereSeen() {
        published();
        Author anna = editor("anna");
        Author jan = editor("jan");
        DraftView draft = saved(anna, drafts().begin(anna, ITEM), text().saying("Pierwsze."));
        DraftView seen = reviews().submit(anna, draft.id(), draft.version(), "x");
        DraftView back = saved(anna, seen, text().saying("Drugie."));
        reviews().submit(anna, back.id(), back.version(), "x");
        assertThatThrownBy(() -> reviews().approve(jan, seen.id(), seen.version()))
                .isInstanceOf(DraftOutdatedException.class);
    }

    @Test
    void faultsKeepATextFromBeingHandedIn() {
        published();
        Author anna = editor("anna");
        DraftView draft = drafts().begin(anna, ITEM);
        for (Object bad : List.of(
                text().saying("[nic](id:nie-ma-takiej)"),
                text().saying("[nic](/nie/ma)"),
                text().saying("[nic](id:" + ITEM + "#kotwica)"),
                text().saying("![](x.png \"Podpis\")"),
                text().saying("{{blok:zmyslony}}"),
                text().with("related", "{see: [brak-pozycji]}"),
                text().with("id", "inne-id"),
                text().with("published", "2026-02-30"),
                text().with("type", "bzdura"),
                "bez nagłówka")) {
            DraftView kept = saved(anna, drafts().find(anna, ITEM).orElseThrow(), bad);
            assertThat(drafts().faults(kept.text())).as(bad.toString()).isNotEmpty();
            assertThatThrownBy(() -> reviews().submit(anna, kept.id(), kept.version(), "x"))
                    .as(bad.toString())
                    .isInstanceOf(RefusedException.class);
            assertThat(drafts().find(anna, ITEM).orElseThrow().text().source())
                    .as("what was written is kept")
                    .isEqualTo(bad.toString());
        }
        assertThat(draft.base()).isEqualTo(1);
    }

    @Test
    void aTakenAddressIsAFault() {
        content.write("materialy/b.md", ContentText.material("material-b"));
        published();
        Author anna = editor("anna");
        DraftView draft = drafts().begin(anna, ITEM);
        DraftView moved = drafts().save(
                        anna,
                        draft.id(),
                        draft.version(),
                        "materialy/b.md",
                        draft.text().source());
        assertThat(drafts().faults(moved.text())).singleElement().satisfies(fault -> assertThat(fault.reason())
                .contains("/materialy/b"));
    }

    @Test
    void aNewAddressLeadsOnFromTheOldOne() {
        published();
        Author anna = editor("anna");
        DraftView draft = drafts().begin(anna, ITEM);
        DraftView moved = drafts().save(
                        anna,
                        draft.id(),
                        draft.version(),
                        "materialy/07-nowy.md",
                        draft.text().source());
        published(anna, editor("jan"), moved);
        assertThat(read("/materialy/nowy")).isNotEmpty();
        assertThatThrownBy(() -> read("/materialy/a"))
                .isInstanceOfSatisfying(
                        MovedException.class, e -> assertThat(e.address()).isEqualTo("/materialy/nowy"));
        ImportReport again = get(Importer.class).run(content.path());
        assertThat(again.faults())
                .as("the file that it came from has not changed")
                .isEmpty();
        assertThat(again.archived()).isZero();
        assertThat(read("/materialy/nowy")).isNotEmpty();
    }

    @Test
    void aNewItemOfAnyKindStaysWhenContentIsReadAgain() {
        published();
        Author anna = editor("anna");
        DraftView draft = drafts().beginNew(anna, "material", "materialy/", "", "nowa-karta", "Nowa: karta", "kraj");
        assertThat(draft.text().id()).isEqualTo("material-nowa-karta");
        DraftView written = saved(
                anna,
                draft,
                ContentText.material("material-nowa-karta").titled("Nowa karta").saying("Treść karty."));
        assertThat(published(anna, editor("jan"), written)).isEqualTo(1);
        assertThat(read("/materialy/nowa-karta")).contains("Treść karty");
        assertThat(get(Importer.class).run(content.path()).archived()).isZero();
        assertThat(read("/materialy/nowa-karta")).contains("Treść karty");
        assertThat(drafts().beginNew(anna, "material", "materialy/", "", "nowa-karta", "Druga", "kraj")
                        .text()
                        .id())
                .isEqualTo("material-nowa-karta-2");
        assertThatThrownBy(() -> drafts().beginNew(anna, "material", "../etc/", "", "x", "X", "kraj"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> drafts().beginNew(anna, "practice", "materialy/", "", "x", "X", "kraj"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> drafts().beginNew(anna, "material", "materialy/", "", "Ż../x", "X", "kraj"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void anArchivedItemTellsWhereToGoAndComesBack() {
        content.write("materialy/b.md", ContentText.material("material-b"));
        published();
        Author anna = editor("anna");
        assertThatThrownBy(() -> reviews().archive(anna, ITEM, "nie-ma", "stare"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> reviews().archive(anna, ITEM, "", " ")).isInstanceOf(RefusedException.class);
        reviews().archive(anna, ITEM, "material-b", "stare");
        assertThatThrownBy(() -> read("/materialy/a"))
                .isInstanceOfSatisfying(
                        GoneException.class, e -> assertThat(e.instead()).isEqualTo("/materialy/b"));
        get(Importer.class).run(content.path());
        assertThat(publishing().get(ITEM).state())
                .as("its file brings it not back")
                .isEqualTo(State.ARCHIVED);
        reviews().restore(anna, ITEM, 1, 1, "jednak potrzebne");
        assertThat(read("/materialy/a")).contains("Treść");
    }

    @Test
    void wordsThatWerePublicComeBackWithoutAReview() {
        published();
        Author anna = editor("anna");
        Author jan = editor("jan");
        published(anna, jan, saved(anna, drafts().begin(anna, ITEM), text().saying("Nowe.")));
        assertThatThrownBy(() -> reviews().restore(jan, ITEM, 1, 1, "pomyłka"))
                .as("somebody who has not seen the newest revision")
                .isInstanceOf(OutdatedException.class);
        assertThatThrownBy(() -> reviews().restore(jan, ITEM, 9, 2, "pomyłka")).isInstanceOf(NotFoundException.class);
        assertThat(reviews().restore(jan, ITEM, 1, 2, "pomyłka")).isEqualTo(3);
        assertThat(read("/materialy/a")).contains("Treść material-a");
        assertThat(publishing().source(ITEM, 3)).isEqualTo(publishing().source(ITEM, 1));
    }

    @Test
    void anAuditorSeesWhatIsWrittenAndHasNoWordInIt() {
        published();
        Author anna = editor("anna");
        Author zofia = somebody("zofia", Held.everywhere(Role.AUDITOR));
        DraftView draft = saved(anna, drafts().begin(anna, ITEM), text().saying("Nowa treść."));
        assertThat(reviews().see(zofia, draft.id()).draft().text().source()).contains("Nowa treść.");
        assertThat(get(DeskService.class).work(zofia, 1).rows())
                .extracting(DeskService.Line::id)
                .containsExactly(draft.id());
        assertThat(get(DeskService.class).work(anna, 1).rows()).isEmpty();
        DraftView submitted = reviews().submit(anna, draft.id(), draft.version(), "x");
        assertThat(reviews().see(zofia, draft.id()).part()).isFalse();
        long id = draft.id();
        long version = submitted.version();
        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> reviews().remark(zofia, id, 0, "Uwaga."),
                () -> reviews().approve(zofia, id, version),
                () -> reviews().sendBack(zofia, id, version),
                () -> reviews().publish(zofia, id, version),
                () -> reviews().takeBack(zofia, id, version),
                () -> reviews().archive(zofia, ITEM, "", "x"),
                () -> reviews().verify(zofia, ITEM, 1),
                () -> drafts().begin(zofia, ITEM),
                () -> drafts().discard(zofia, id))) {
            assertThatThrownBy(deed).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void whatLiesOutsideOnesTerritoryLooksMissing() {
        content.write(
                "materialy/b.md",
                ContentText.material("material-b")
                        .with("owner", "{institution: ROPS, territory: \"26\", mailbox: a@example.org}"));
        published();
        Author near = somebody("near", new Held(Role.EDITOR, Scope.VOIVODESHIP, "26"));
        Author far = somebody("far", new Held(Role.EDITOR, Scope.VOIVODESHIP, "18"));
        Author reader = somebody("reader", Held.everywhere(Role.PARTICIPANT));
        Author institution = somebody("inst", new Held(Role.EDITOR, Scope.INSTITUTION, "26"));
        DraftView draft = drafts().begin(near, "material-b");
        assertThatThrownBy(() -> drafts().begin(near, ITEM)).isInstanceOf(NotFoundException.class);
        for (Author other : List.of(far, reader, institution)) {
            assertThatThrownBy(() -> drafts().begin(other, "material-b")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> drafts().save(other, draft.id(), draft.version(), "materialy/b.md", "x"))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> reviews().see(other, draft.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> reviews().archive(other, "material-b", "", "x"))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> reviews().restore(other, "material-b", 1, 1, "x"))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> drafts().discard(other, draft.id())).isInstanceOf(NotFoundException.class);
        }
        DraftView stolen = saved(near, draft, draft.text().source().replace("\"26\"", "\"18\""));
        assertThatThrownBy(() -> reviews().submit(near, stolen.id(), stolen.version(), "x"))
                .as("an item cannot be moved out of one's reach")
                .isInstanceOf(RefusedException.class);
        DraftView mine = saved(near, stolen, draft.text().source() + "\nDalej.\n");
        DraftView submitted = reviews().submit(near, mine.id(), mine.version(), "x");
        for (Author other : List.of(far, reader, institution, adviser("foreign", "18"))) {
            assertThatThrownBy(() -> reviews().approve(other, submitted.id(), submitted.version()))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(reviews()
                        .approve(adviser("own", "26"), submitted.id(), submitted.version())
                        .stage())
                .isEqualTo(Stage.APPROVED);
    }

    @Test
    void aDraftIsPublishedAtItsTime() throws Exception {
        published();
        Author anna = editor("anna");
        DraftView approved =
                approved(anna, editor("jan"), saved(anna, drafts().begin(anna, ITEM), text().saying("Na czas.")));
        var now = get(Drafts.class).now();
        assertThatThrownBy(() -> reviews().publishAt(anna, approved.id(), approved.version(), now.minusMinutes(1)))
                .isInstanceOf(RefusedException.class);
        reviews().publishAt(anna, approved.id(), approved.version(), now.plusHours(2));
        long version = drafts().find(anna, ITEM).orElseThrow().version();
        DuePublisher due = get(DuePublisher.class);
        due.handle(List.of(approved.id() + ":" + version));
        assertThat(read("/materialy/a")).as("not before its time").doesNotContain("Na czas");
        clock.forward(Duration.ofHours(2));
        due.handle(List.of(approved.id() + ":" + approved.version()));
        assertThat(read("/materialy/a")).as("not by an old decision").doesNotContain("Na czas");
        due.handle(List.of(approved.id() + ":" + version));
        assertThat(read("/materialy/a")).contains("Na czas");
        due.handle(List.of(approved.id() + ":" + version));
        assertThat(publishing().get(ITEM).revision()).isEqualTo(2);
    }

    @Test
    void aDraftThatCannotBePublishedAtItsTimeSaysWhy() {
        published();
        Author anna = editor("anna");
        Author jan = editor("jan");
        DraftView late = approved(anna, jan, saved(anna, drafts().begin(anna, ITEM), text().saying("Późno.")));
        reviews()
                .publishAt(
                        anna, late.id(), late.version(), get(Drafts.class).now().plusHours(1));
        published(jan, anna, saved(jan, drafts().begin(jan, ITEM), text().saying("Wcześniej.")));
        clock.forward(Duration.ofHours(1));
        DraftView waiting = drafts().find(anna, ITEM).orElseThrow();
        get(DuePublisher.class).handle(List.of(waiting.id() + ":" + waiting.version()));
        DraftView failed = drafts().find(anna, ITEM).orElseThrow();
        assertThat(failed.failure()).isNotBlank();
        assertThat(failed.text().source()).contains("Późno.");
        assertThat(read("/materialy/a")).contains("Wcześniej");
    }

    @Test
    void aTableOfTenThousandRowsIsKeptShownAndPublished() {
        published();
        Author anna = editor("anna");
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "| Gmina " + i + " | " + i + " |")
                .collect(Collectors.joining("\n"));
        ContentText table = text().saying("Tab. 1. Gminy\n\n| Gmina | Liczba |\n|---|---|\n" + rows);
        DraftView draft = saved(anna, drafts().begin(anna, ITEM), table);
        assertThat(publishing().preview(draft.text(), Reader.GUEST).html()).contains("Gmina 9999");
        assertThat(get(TextCheck.class).hints(draft.text().source())).isEmpty();
        published(anna, editor("jan"), draft);
        assertThat(read("/materialy/a")).contains("Gmina 9999");
    }

    @Test
    void aDraftSavedElsewhereIsNotOverwritten() {
        published();
        Author anna = editor("anna");
        DraftView opened = drafts().begin(anna, ITEM);
        saved(anna, opened, text().saying("Z domu."));
        assertThatThrownBy(() -> saved(anna, opened, text().saying("Z biura.")))
                .isInstanceOfSatisfying(
                        DraftOutdatedException.class,
                        e -> assertThat(e.stored().text().source()).contains("Z domu."));
        assertThat(drafts().find(anna, ITEM).orElseThrow().text().source()).contains("Z domu.");
    }

    @Test
    void whoWritesTheSameItemIsSeen() {
        published();
        Author anna = editor("anna");
        Author jan = editor("jan");
        drafts().begin(anna, ITEM);
        DraftView own = drafts().begin(jan, ITEM);
        assertThat(drafts().others(jan, ITEM)).singleElement().satisfies(other -> {
            assertThat(other.person()).isEqualTo(anna.person());
            assertThat(other.here()).isTrue();
        });
        clock.forward(Duration.ofMinutes(5));
        assertThat(drafts().others(jan, ITEM)).singleElement().satisfies(other -> assertThat(other.here())
                .isFalse());
        drafts().here(jan, own.id());
        assertThat(drafts().others(anna, ITEM)).singleElement().satisfies(other -> assertThat(other.here())
                .isTrue());
    }

    @Test
    void ofFiftyWhoPublishAtOnceNobodysWordsAreLost() throws Exception {
        String body =
                IntStream.range(0, MANY).mapToObj(i -> "Akapit " + i + ".").collect(Collectors.joining("\n\n"));
        for (int item = 0; item < ITEMS; item++) {
            content.write(
                    "materialy/m" + item + ".md",
                    ContentText.material("material-" + item).saying(body));
        }
        get(Importer.class).run(content.path());
        List<Author> authors =
                IntStream.range(0, MANY).mapToObj(i -> editor("autor" + i)).toList();
        CyclicBarrier start = new CyclicBarrier(MANY);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int number = i;
            Author author = authors.get(i);
            tasks.add(() -> {
                start.await();
                DraftView draft = drafts().begin(author, "material-" + number % ITEMS);
                String mine = draft.text().source().replace("Akapit " + number + ".", "Słowa " + number + ".");
                return tries(author, saved(author, draft, mine));
            });
        }
        int tries = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                tries += done.get();
            }
        }
        assertThat(tries).as("somebody came second").isGreaterThan(MANY);
        for (int i = 0; i < MANY; i++) {
            Standing last = publishing().get("material-" + i % ITEMS);
            assertThat(last.revision()).isEqualTo(MANY / ITEMS + 1);
            assertThat(last.source()).contains("Słowa " + i + ".");
        }
    }

    /** Publishes, putting the text together with newer ones as often as somebody was faster. */
    private int tries(Author author, DraftView first) {
        DraftView draft = first;
        for (int tries = 1; ; tries++) {
            try {
                publishing().publish(draft.text(), draft.base(), author.name(), "poprawka");
                return tries;
            } catch (OutdatedException e) {
                DraftService.Newer newer = drafts().newer(author, draft);
                assertThat(newer.merge().open()).isZero();
                draft = drafts().rebase(
                                author,
                                draft.id(),
                                draft.version(),
                                newer.newest().revision(),
                                newer.merge().text(part -> Choice.MINE));
            }
        }
    }
}
