package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Retention;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.publication.PinService;
import pl.kooperacja.search.QuestionLog;
import pl.kooperacja.search.Questions;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.testing.ContentText;

class SearchDeskIT extends OnEveryDesk {
    private static final String PLACE = "/materialy/a";
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Reader STAFF = new Reader(java.util.Set.of("public", "authorised"));

    private SearchDeskService service() {
        return get(SearchDeskService.class);
    }

    private PinService pins() {
        return get(PinService.class);
    }

    private void asked(String question, int times) {
        for (int i = 0; i < times; i++) {
            get(QuestionLog.class).asked(question);
        }
    }

    private void daysPass(int days) {
        get(QuestionLog.class).write();
        clock.forward(Duration.ofDays(days));
    }

    // what was asked

    @Test
    void aQuestionIsReadOnlyOnceItWasPutOnThreeDays() {
        Author editor = editor("redaktor");
        asked("Wzór  porozumienia", 40);
        daysPass(1);
        asked("wzór porozumienia", 2);
        asked("raz", 50);
        daysPass(1);
        assertThat(service().report(editor).frequent()).isEmpty();
        asked("WZÓR POROZUMIENIA", 1);
        get(QuestionLog.class).opened("wzór porozumienia");
        daysPass(1);
        assertThat(service().report(editor).frequent())
                .containsExactly(new SearchDeskService.Line("wzór porozumienia", 43, 1, 0));
    }

    @Test
    void questionsAreForgottenAfterNinetyDays() {
        for (int day = 0; day < 3; day++) {
            asked("dawne pytanie", 1);
            daysPass(1);
        }
        assertThat(get(Questions.class).mostAsked(10)).hasSize(1);
        QuestionSweep sweep = get(QuestionSweep.class);
        assertThat(Retention.SEARCH_QUESTION.days()).isEqualTo(Questions.KEPT_DAYS);
        daysPass(Questions.KEPT_DAYS - 3);
        assertThat(sweep.due()).isZero();
        daysPass(1);
        assertThat(sweep.due()).isEqualTo(1);
        daysPass(1);
        assertThat(sweep.due()).as("nothing goes by being counted").isEqualTo(2);
        assertThat(sweep.sweep()).isEqualTo(2);
        assertThat(sweep.due()).isZero();
        daysPass(1);
        assertThat(get(Questions.class).mostAsked(10)).isEmpty();
    }

    @Test
    void nothingIsLostWhenManyAskAtOnce() throws Exception {
        QuestionLog log = get(QuestionLog.class);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Void>> all = IntStream.range(0, 8)
                .<Callable<Void>>mapToObj(person -> () -> {
                    for (int i = 0; i < 200; i++) {
                        log.asked("gops");
                        if (i % 50 == 0) {
                            log.opened("gops");
                            log.write();
                        }
                    }
                    return null;
                })
                .toList();
        for (int day = 0; day < 3; day++) {
            for (Future<Void> one : people.invokeAll(all)) {
                one.get();
            }
            daysPass(1);
        }
        people.shutdown();
        assertThat(get(Questions.class).mostAsked(10)).containsExactly(new Questions.Asked("gops", 4800, 96, 3));
    }

    @Test
    void onlyWhoEditsReadsWhatWasAsked() {
        Author participant = somebody("uczestnik", Held.everywhere(Role.PARTICIPANT));
        assertThatThrownBy(() -> service().report(participant)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service().why(participant, "gmina", ITEM, Reader.GUEST))
                .isInstanceOf(NotFoundException.class);
    }

    // what stands in front

    @Test
    void aPlaceStandsInFrontUntilItsLastDayHasPassed() {
        published();
        Author editor = editor("redaktor");
        assertThat(service().pin(editor, " Wzór UMOWY ", PLACE, LAST, Reader.GUEST))
                .isEqualTo(PinService.Set.DONE);
        assertThat(pins().pinned("wzór umowy", Reader.GUEST))
                .extracting(PinService.Pinned::address)
                .containsExactly(PLACE);
        assertThat(pins().pinned("wzór", Reader.GUEST)).isEmpty();
        assertThat(get(AuditService.class).of("address", PLACE)).hasSize(1);
        daysPass(30);
        assertThat(pins().pinned("wzór umowy", Reader.GUEST)).hasSize(1);
        daysPass(1);
        assertThat(pins().pinned("wzór umowy", Reader.GUEST)).isEmpty();
        assertThat(service().pins(editor)).isEmpty();
    }

    @Test
    void whatCannotStandThereIsRefused() {
        published();
        Author editor = editor("redaktor");
        assertThat(service().pin(editor, "12 345 67 89", PLACE, LAST, Reader.GUEST))
                .isEqualTo(PinService.Set.NO_QUESTION);
        assertThat(service().pin(editor, "x".repeat(101), PLACE, LAST, Reader.GUEST))
                .isEqualTo(PinService.Set.NO_QUESTION);
        assertThat(service().pin(editor, "umowa", "/materialy/nie-ma", LAST, Reader.GUEST))
                .isEqualTo(PinService.Set.NO_PLACE);
        assertThat(service().pin(editor, "umowa", PLACE + "#nie-ma", LAST, Reader.GUEST))
                .isEqualTo(PinService.Set.NO_PLACE);
        assertThat(service().pin(editor, "umowa", PLACE, LocalDate.of(2026, 11, 30), Reader.GUEST))
                .isEqualTo(PinService.Set.PAST);
        assertThat(service().pin(editor, "umowa", PLACE, LAST, Reader.GUEST)).isEqualTo(PinService.Set.DONE);
        assertThat(service().pin(editor, "Umowa", PLACE, LAST, Reader.GUEST)).isEqualTo(PinService.Set.KNOWN);
        assertThatThrownBy(() -> service().unpin(editor, 0)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyEditorsOfTheWholeSiteSetPlacesInFront() {
        published();
        for (Author other : List.of(
                adviser("doradca", "26"),
                somebody("redaktor-26", new Held(Role.EDITOR, Scope.VOIVODESHIP, "26")),
                somebody("uczestnik", Held.everywhere(Role.PARTICIPANT)))) {
            assertThatThrownBy(() -> service().pin(other, "umowa", PLACE, LAST, Reader.GUEST))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service().unpin(other, 1)).isInstanceOf(NotFoundException.class);
        }
        assertThat(pins().all()).isEmpty();
    }

    @Test
    void aPlaceInFrontIsSeenByThoseAloneWhoMayKnowOfIt() {
        content.write("materialy/a.md", text().with("audience", "[authorised]"))
                .write(
                        "materialy/b.md",
                        ContentText.material("material-b")
                                .with("audience", "[authorised]")
                                .with("announced", "true"));
        get(Importer.class).run(content.path());
        Author editor = editor("redaktor");
        assertThat(service().pin(editor, "umowa", PLACE, LAST, Reader.GUEST)).isEqualTo(PinService.Set.NO_PLACE);
        assertThat(service().pin(editor, "umowa", PLACE, LAST, STAFF)).isEqualTo(PinService.Set.DONE);
        assertThat(service().pin(editor, "umowa", "/materialy/b", LAST, STAFF)).isEqualTo(PinService.Set.DONE);
        assertThat(pins().pinned("umowa", Reader.GUEST))
                .extracting(pin -> pin.item().id())
                .containsExactly("material-b");
        assertThat(pins().pinned("umowa", STAFF))
                .extracting(pin -> pin.item().id())
                .containsExactly(ITEM, "material-b");
    }
}
