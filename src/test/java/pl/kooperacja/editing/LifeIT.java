package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.MailKind;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.publication.Item;
import pl.kooperacja.publication.OutdatedException;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.testing.ContentText;

/** How fresh texts are, who agrees to them, and who is told what. */
class LifeIT extends OnEveryDesk {
    private static final Reader MEMBER = new Reader(Set.of("public", "signed-in", "authorised", "institution:1"));
    private static final Reader STRANGER = new Reader(Set.of("public", "signed-in"));

    /** Somebody whose roles stand in the database too, so that letters find him. */
    private Author known(String name, Held... roles) {
        Author author = somebody(name, roles);
        change("UPDATE person SET password = 'x', second_factor = 'x' WHERE id = ?", author.person());
        for (Held held : roles) {
            change(
                    "INSERT INTO person_role (person_id, role, scope, scope_id, first_day)"
                            + " VALUES (?, ?, ?, ?, '2026-01-01')",
                    author.person(),
                    held.role().name(),
                    held.scope().name(),
                    held.scopeId());
        }
        return author;
    }

    private void change(String sql, Object... values) {
        try {
            database.transaction(() -> {
                var query = database.entities().createNativeQuery(sql);
                for (int i = 0; i < values.length; i++) {
                    query.setParameter(i + 1, values[i]);
                }
                return query.executeUpdate();
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuses(Author author, MailKind kind) {
        change("INSERT INTO mail_refusal (person_id, kind) VALUES (?, ?)", author.person(), kind.name());
    }

    /** Letters that wait to be sent, each as its recipient and its words; and then none wait. */
    private List<String> letters() throws Exception {
        List<String> letters = new ArrayList<>();
        database.transaction(() -> {
            for (Object row : database.entities()
                    .createNativeQuery("SELECT recipient, subject, text FROM mail_message ORDER BY id")
                    .getResultList()) {
                Object[] columns = (Object[]) row;
                letters.add((columns[0] + ": " + columns[1] + "\n" + columns[2]).replace('\u00a0', ' '));
            }
            return database.entities()
                    .createNativeQuery("DELETE FROM mail_message")
                    .executeUpdate();
        });
        return letters;
    }

    private Item read(String address) {
        return get(PublicationService.class)
                .open(get(MaterialKind.class), address, Reader.GUEST)
                .item();
    }

    private void due(String name, String mailbox, String review) {
        content.write(
                "materialy/" + name + ".md",
                ContentText.material("material-" + name)
                        .with("owner", "{institution: ROPS, territory: kraj, mailbox: " + mailbox + "}")
                        .with("review", review));
    }

    @Test
    void readersSeeWhenATextWasCheckedAndWhenItShouldHaveBeen() {
        due("a", "a@example.org", "2026-12-01");
        get(Importer.class).run(content.path());
        assertThat(read("/materialy/a").verified()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(read("/materialy/a").overdue()).as("on the day itself").isFalse();
        clock.forward(Duration.ofDays(1));
        assertThat(read("/materialy/a").overdue()).isTrue();

        Author anna = editor("anna");
        DeskService desk = get(DeskService.class);
        assertThat(desk.toCheck(anna).rows()).hasSize(1);
        Author far = somebody("far", new Held(Role.EDITOR, Scope.VOIVODESHIP, "18"));
        assertThatThrownBy(() -> reviews().verify(far, ITEM, 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reviews().verify(anna, ITEM, 7)).isInstanceOf(OutdatedException.class);
        reviews().verify(anna, ITEM, 1);
        assertThat(read("/materialy/a").overdue()).isFalse();
        assertThat(read("/materialy/a").verified()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(read("/materialy/a").review()).isEqualTo(LocalDate.of(2027, 12, 2));
        assertThat(desk.toCheck(anna).rows()).isEmpty();
        reviews().verify(anna, ITEM, 1);
        assertThat(publishing().get(ITEM).revision()).as("pressed twice").isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'editing.verified'"))
                .isEqualTo(1);
    }

    private long count(String sql) {
        try {
            return database.transaction(
                    () -> ((Number) database.entities().createNativeQuery(sql).getSingleResult()).longValue());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anOwnerIsRemindedOnceBeforeAndOnceAfter() throws Exception {
        due("a", "rops@example.org", "2026-12-20");
        due("b", "rops@example.org", "2026-12-21");
        due("c", "inny@example.org", "2027-03-01");
        get(Importer.class).run(content.path());
        ReviewReminders reminders = get(ReviewReminders.class);
        assertThat(reminders.mailboxes()).containsExactly("rops@example.org");
        get(ReviewReminderHandler.class).handle(List.of("2026-12-01"));
        assertThat(letters()).singleElement().asString().contains("rops@example.org", "material-a", "material-b");
        get(ReviewReminderHandler.class).handle(List.of("2026-12-01"));
        assertThat(letters()).isEmpty();
        clock.forward(Duration.ofDays(20));
        get(ReviewReminderHandler.class).handle(List.of("2026-12-21"));
        assertThat(letters())
                .singleElement()
                .asString()
                .contains("Minął", "material-a")
                .doesNotContain("material-b");
        get(ReviewReminderHandler.class).handle(List.of("2026-12-21"));
        assertThat(letters()).isEmpty();
        reviews().verify(editor("anna"), "material-a", 1);
        clock.forward(Duration.ofDays(340));
        reminders.remind("rops@example.org");
        assertThat(letters())
                .as("of the new day it is told anew")
                .singleElement()
                .asString()
                .contains("Zbliża", "material-a");
    }

    @Test
    void nobodyIsToldTwiceByManyAtOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            due("m" + i, "rops@example.org", "2026-12-20");
        }
        get(Importer.class).run(content.path());
        ReviewReminders reminders = get(ReviewReminders.class);
        int nodes = 4;
        CyclicBarrier start = new CyclicBarrier(nodes);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            tasks.add(() -> {
                start.await();
                return reminders.remind("rops@example.org");
            });
        }
        int told = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                told += done.get();
            }
        }
        assertThat(told).isEqualTo(30);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void whoeverDoesNotWantRemindersGetsNone() throws Exception {
        due("a", "anna@example.org", "2026-12-02");
        get(Importer.class).run(content.path());
        refuses(somebody("anna"), MailKind.DEADLINES);
        get(ReviewReminders.class).remind("anna@example.org");
        assertThat(letters()).isEmpty();
        assertThat(get(ReviewReminders.class).mailboxes()).isEmpty();
    }

    @Test
    void aReviewerAndAnAuthorLearnOfEachStepOnce() throws Exception {
        published();
        Author anna = known("anna", Held.everywhere(Role.EDITOR));
        Author jan = known("jan", Held.everywhere(Role.EDITOR));
        Author ewa = known("ewa", Held.everywhere(Role.EDITOR));
        known("admin", Held.everywhere(Role.ADMIN));
        known("doradca", new Held(Role.ADVISER, Scope.VOIVODESHIP, "26"));
        refuses(ewa, MailKind.EDITING);
        DraftView draft = saved(anna, drafts().begin(anna, ITEM), text().saying("Nowe."));
        DraftView submitted = reviews().submit(anna, draft.id(), draft.version(), "poprawka");
        assertThatThrownBy(() -> reviews().submit(anna, draft.id(), draft.version(), "poprawka"))
                .isInstanceOf(DraftOutdatedException.class);
        assertThat(letters())
                .as("not the author, nor who wants none, nor admins while there is somebody else")
                .singleElement()
                .asString()
                .startsWith("jan@example.org")
                .contains("poprawka");
        reviews().remark(jan, draft.id(), 0, "Pierwsza.");
        reviews().remark(jan, draft.id(), 0, "Druga.");
        reviews().remark(anna, draft.id(), 0, "Moja.");
        RemarkTeller teller = get(RemarkTeller.class);
        teller.handle(List.of(Long.toString(draft.id())));
        assertThat(letters())
                .singleElement()
                .asString()
                .startsWith("anna@example.org")
                .contains("2 uwagi");
        teller.handle(List.of(Long.toString(draft.id())));
        assertThat(letters()).isEmpty();
        reviews().remark(jan, draft.id(), 0, "Trzecia.");
        reviews().sendBack(jan, draft.id(), submitted.version());
        assertThat(letters()).singleElement().asString().contains("wrócił", "1 uwaga");
        teller.handle(List.of(Long.toString(draft.id())));
        assertThat(letters()).isEmpty();
        DraftView again = drafts().find(anna, ITEM).orElseThrow();
        again = reviews().submit(anna, again.id(), again.version(), "jeszcze raz");
        letters();
        reviews().approve(jan, again.id(), again.version());
        assertThat(letters())
                .singleElement()
                .asString()
                .startsWith("anna@example.org")
                .contains("zgodził się");
    }

    private static ContentText practice(String voivodeship) {
        ContentText text = ContentText.of("praktyka-a")
                .with("fictional", "false")
                .with("place", "Mirzec")
                .with("sources", "[Sprawozdanie z projektu]")
                .with("models", "[RURAL]")
                .with("sectors", "[policja]")
                .with("areas", "[starość i niepełnosprawność]")
                .with("partners", "[GOPS]")
                .with("period", "2026")
                .with("actions", "[Rozmowa]");
        return voivodeship == null ? text : text.with("voivodeship", "\"" + voivodeship + "\"");
    }

    @Test
    void aListOfServicesIsAgreedToInItsVoivodeship() {
        ContentText list = ContentText.of("lista-a")
                .with("fictional", "false")
                .with("reach", "województwo")
                .with("place", "województwo świętokrzyskie")
                .with("voivodeship", "\"26\"")
                .with("keeper", "WZK")
                .with(
                        "entries",
                        "[{name: Porady, sort: usługa, provider: powiat, recipients: każdy, when: wtorki,"
                                + " access: bez zapisów, checked: 2026-10-20}]");
        content.write("listy/a.md", list);
        assertThat(get(Importer.class).run(content.path()).faults()).isEmpty();
        Author editor = editor("jan");
        DraftView draft = saved(editor, drafts().begin(editor, "lista-a"), list.saying("Nowe."));
        DraftView submitted = reviews().submit(editor, draft.id(), draft.version(), "x");
        for (Author other : List.of(editor("ola"), adviser("far", "18"))) {
            assertThatThrownBy(() -> reviews().approve(other, submitted.id(), submitted.version()))
                    .as(other.name())
                    .isInstanceOf(NotFoundException.class);
        }
        DraftView approved = reviews().approve(adviser("near", "26"), submitted.id(), submitted.version());
        assertThat(reviews().publish(editor, approved.id(), approved.version())).isEqualTo(2);
    }

    @Test
    void aPracticeIsAgreedToWhereItWasDone() {
        content.write("praktyki/a.md", practice("26"));
        assertThat(get(Importer.class).run(content.path()).faults()).isEmpty();
        Author anna = somebody("anna", Held.everywhere(Role.EDITOR), new Held(Role.ADVISER, Scope.VOIVODESHIP, "26"));
        Author editor = editor("jan");
        Author near = adviser("near", "26");
        Author far = adviser("far", "18");
        DeskService desk = get(DeskService.class);
        DraftView draft =
                saved(anna, drafts().begin(anna, "praktyka-a"), practice("26").saying("Nowe."));
        DraftView submitted = reviews().submit(anna, draft.id(), draft.version(), "x");
        assertThat(submitted.judgedIn()).isEqualTo("26");
        assertThatThrownBy(() -> reviews().approve(anna, submitted.id(), submitted.version()))
                .as("one's own, although adviser there")
                .isInstanceOf(RefusedException.class);
        for (Author other : List.of(editor, far)) {
            assertThatThrownBy(() -> reviews().approve(other, submitted.id(), submitted.version()))
                    .as(other.name())
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> reviews().remark(other, submitted.id(), 0, "x"))
                    .isInstanceOf(NotFoundException.class);
            assertThat(desk.toReview(other).rows()).as(other.name()).isEmpty();
        }
        assertThat(desk.toReview(near).rows()).hasSize(1);
        DraftView approved = reviews().approve(near, submitted.id(), submitted.version());
        assertThatThrownBy(() -> reviews()
                        .publishAt(
                                anna,
                                approved.id(),
                                approved.version(),
                                get(Drafts.class).now()))
                .as("in the past")
                .isInstanceOf(RefusedException.class);
        assertThat(reviews().publish(anna, approved.id(), approved.version())).isEqualTo(2);

        DraftView dodge = saved(
                anna,
                drafts().begin(anna, "praktyka-a"),
                practice(null).with("fictional", "true").titled("Zmyślona (przykład fikcyjny)"));
        DraftView dodged = reviews().submit(anna, dodge.id(), dodge.version(), "x");
        assertThat(dodged.judgedIn())
                .as("what was judged there is judged there when it says otherwise")
                .isEqualTo("26");
        DraftView moved = saved(anna, dodged, practice("18"));
        DraftView foreign = reviews().submit(anna, moved.id(), moved.version(), "x");
        assertThatThrownBy(() -> reviews().approve(near, foreign.id(), foreign.version()))
                .as("the id of a foreign territory")
                .isInstanceOf(NotFoundException.class);
        assertThat(reviews().approve(far, foreign.id(), foreign.version()).stage())
                .isEqualTo(Stage.APPROVED);
    }

    @Test
    void onlyAuthorisedInstitutionsProposeAndEachLearnsTheFate() throws Exception {
        published();
        Author reader = known("reader", Held.everywhere(Role.PARTICIPANT));
        Author anna = editor("anna");
        Author jan = editor("jan");
        ProposalService proposals = get(ProposalService.class);
        assertThatThrownBy(() -> proposals.correct(reader, STRANGER, ITEM, "Stare."))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> proposals.propose(reader, STRANGER, Proposal.Sort.BARRIER, "T", "S", "kraj"))
                .isInstanceOf(ForbiddenException.class);
        assertThat(proposals.mayPropose(STRANGER)).isFalse();
        proposals.correct(reader, MEMBER, ITEM, "Stare.");
        proposals.propose(reader, MEMBER, Proposal.Sort.BARRIER, "Nowa", "Słowa", "18");
        assertThat(proposals.of(jan)).as("each follows his own").isEmpty();
        Author near = somebody("near", new Held(Role.EDITOR, Scope.VOIVODESHIP, "26"));
        List<Proposal> waiting = proposals.waiting(anna);
        assertThat(waiting).hasSize(2);
        Proposal correction = waiting.get(0);
        Proposal barrier = waiting.get(1);
        assertThatThrownBy(() -> proposals.refuse(near, barrier.getId(), "Nie."))
                .as("of another territory")
                .isInstanceOf(NotFoundException.class);
        proposals.refuse(anna, barrier.getId(), "Mamy już taką.");
        assertThat(letters())
                .singleElement()
                .asString()
                .startsWith("reader@example.org")
                .contains("Mamy już taką.");
        DraftView draft = proposals.take(anna, correction.getId());
        assertThat(letters()).isEmpty();
        published(anna, jan, saved(anna, draft, text().saying("Nowe.")));
        assertThat(letters())
                .filteredOn(letter -> letter.startsWith("reader@"))
                .singleElement()
                .asString()
                .contains("jest już na stronie");
        assertThat(proposals.of(reader))
                .extracting(Proposal::getState)
                .containsExactly(Proposal.State.REFUSED, Proposal.State.DONE);
        assertThat(proposals.items(proposals.of(reader), MEMBER)).containsKey(ITEM);
    }
}
