package pl.kooperacja.barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.book.ChapterKind;
import pl.kooperacja.coopmodel.StepKind;
import pl.kooperacja.course.LessonKind;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.practice.PracticeKind;
import pl.kooperacja.publication.ImportReport;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.OnEveryDatabase;

/** From a barrier one walks to all that helps against it, and from each of these back. */
class WalkIT extends OnEveryDatabase {
    private static final Map<String, Class<? extends Kind<?>>> ITEMS = Map.of(
            "bariera", BarrierKind.class,
            "praktyka", PracticeKind.class,
            "krok", StepKind.class,
            "rozdzial", ChapterKind.class,
            "lekcja", LessonKind.class,
            "wzor", MaterialKind.class);

    private static final ContentText BARRIER = ContentText.of("bariera")
            .with("type", "organizacyjna")
            .with("levels", "[gmina]")
            .with("sectors", "[samorząd]")
            .with("models", "[RURAL]")
            .with("signs", "[Nikt nie wie.]")
            .with(
                    "remedies",
                    "[{id: srodek-a, title: A, text: A., who: [gmina], leads: [praktyka, rozdzial, lekcja, ukryty]},"
                            + " {id: srodek-b, title: B, text: B., who: [gmina], leads: [krok, wzor, zapowiedziany]}]");

    private ImportReport report;

    @BeforeEach
    void read() {
        content.write("bariery/bariera.md", BARRIER)
                .write("praktyki/praktyka.md", practice())
                .write("modele/gminy/kroki/01-krok.md", step())
                .write("ksiega/wydanie-1/01-rozdzial.md", chapter())
                .write("szkola/kurs/01-lekcja.md", lesson())
                .write("materialy/wzor.md", ContentText.material("wzor"))
                .write("materialy/ukryty.md", ContentText.material("ukryty").with("audience", "authorised"))
                .write(
                        "materialy/zapowiedziany.md",
                        ContentText.material("zapowiedziany")
                                .with("audience", "authorised")
                                .with("announced", "true"))
                .write(
                        "strony/a.md",
                        ContentText.of("strona").saying("[B](id:bariera#srodek-b), [C](id:bariera#srodek-c)"));
        report = get(Importer.class).run(content.path());
        assertThat(report.imported()).as(report.faults().toString()).isEqualTo(9);
    }

    private static ContentText practice() {
        return ContentText.of("praktyka")
                .with("sources", "[ROPS]")
                .with("related", "{shows: [krok]}")
                .with("fictional", "false")
                .with("place", "Mirzec")
                .with("models", "[RURAL]")
                .with("sectors", "[samorząd]")
                .with("areas", "[bezdomność]")
                .with("partners", "[gmina]")
                .with("period", "2019")
                .with("actions", "[Zrobiono.]");
    }

    private static ContentText step() {
        return ContentText.of("krok")
                .with("model", "model")
                .with("number", "1")
                .with("stage", "I")
                .with("actors", "[ROPS]")
                .with("documents", "[{material: wzor, nature: prawny, need: konieczny}]")
                .with("checklist", "[Tak.]");
    }

    private static ContentText chapter() {
        return ContentText.of("rozdzial")
                .with("sources", "[ROPS]")
                .with("related", "{describes: [krok]}")
                .with("part", "I")
                .with("number", "1");
    }

    private static ContentText lesson() {
        return ContentText.of("lekcja")
                .with("related", "{teaches: [rozdzial]}")
                .with("course", "kurs")
                .with("module", "1")
                .with("minutes", "20")
                .with("aims", "[Nazwiesz.]")
                .with("worksheet", "wzor");
    }

    private Opened<?> open(String id) {
        Kind<?> kind = get(ITEMS.get(id));
        return get(PublicationService.class).openById(kind, id, Reader.GUEST);
    }

    private List<String> from(String id, Relation relation, boolean forward) {
        return open(id).related(relation, forward).stream().map(Listed::id).toList();
    }

    @Test
    void everyLeadKnowsTheBarrierItHelpsAgainst() {
        for (String lead : List.of("praktyka", "krok", "rozdzial", "lekcja", "wzor")) {
            assertThat(from(lead, Relation.REMEDY, false)).as(lead).containsExactly("bariera");
        }
    }

    @Test
    void theWayBackEndsAtTheVeryRemedy() {
        assertThat(remedies("praktyka")).containsExactly(new Opened.Place("A", "/bariery/bariera#srodek-a"));
        assertThat(remedies("krok")).containsExactly(new Opened.Place("B", "/bariery/bariera#srodek-b"));
    }

    private List<Opened.Place> remedies(String lead) {
        return open(lead).related().stream()
                .filter(group -> group.relation() == Relation.REMEDY)
                .flatMap(group -> group.places().get("bariera").stream())
                .toList();
    }

    @Test
    void aBarrierThatIsOnlyAnnouncedTellsOfNoRemedy() {
        content.write(
                "bariery/bariera.md", BARRIER.with("audience", "authorised").with("announced", "true"));
        get(Importer.class).run(content.path());
        assertThat(from("krok", Relation.REMEDY, false)).containsExactly("bariera");
        assertThat(open("krok").related())
                .allSatisfy(group -> assertThat(group.places()).isEmpty());
    }

    @Test
    void oneWalksFromBarrierToLessonAndBack() {
        assertThat(from("bariera", Relation.REMEDY, true)).contains("praktyka");
        assertThat(from("praktyka", Relation.SHOWS, true)).containsExactly("krok");
        assertThat(from("krok", Relation.DESCRIBES, false)).containsExactly("rozdzial");
        assertThat(from("rozdzial", Relation.TEACHES, false)).containsExactly("lekcja");
        assertThat(from("lekcja", Relation.TEACHES, true)).containsExactly("rozdzial");
        assertThat(from("rozdzial", Relation.DESCRIBES, true)).containsExactly("krok");
        assertThat(from("krok", Relation.SHOWS, false)).containsExactly("praktyka");
        assertThat(from("praktyka", Relation.REMEDY, false)).containsExactly("bariera");
    }

    @Test
    void everythingIsWithinReachOfEverything() {
        for (String start : ITEMS.keySet()) {
            Set<String> reached = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                String id = open.pop();
                if (reached.add(id)) {
                    open(id).related().stream()
                            .flatMap(group -> group.items().stream())
                            .map(Listed::id)
                            .filter(ITEMS::containsKey)
                            .forEach(open::add);
                }
            }
            assertThat(reached).as("from " + start).isEqualTo(ITEMS.keySet());
        }
    }

    @Test
    void aRemedyLeadsToWhatIsOpenOrAnnouncedOnly() {
        BarrierKind.Details barrier = get(PublicationService.class)
                .openById(get(BarrierKind.class), "bariera", Reader.GUEST)
                .details();
        Map<String, Listed> known = get(PublicationService.class).known(barrier.leads(), Reader.GUEST);

        assertThat(barrier.remedies().get(0).along(known))
                .extracting(Leads::kind)
                .containsExactly("practice", "chapter", "lesson");
        assertThat(barrier.remedies().get(1).along(known).get(1).items())
                .extracting(Listed::id, Listed::locked)
                .containsExactly(tuple("wzor", false), tuple("zapowiedziany", true));
    }

    @Test
    void linksMayLeadToARemedy() {
        assertThat(report.faults())
                .filteredOn(fault -> fault.path().equals("strony/a.md"))
                .extracting(ImportReport.Fault::reason)
                .containsExactly("w pozycji bariera nie ma kotwicy #srodek-c");
    }
}
