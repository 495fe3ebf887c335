package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.OnEveryDatabase;

/** Several people at once. */
class ConcurrencyIT extends OnEveryDatabase {
    private static final int ROUNDS = 8;

    @Test
    void ofTwoWhoReviseAtOnceNobodyIsLostUnheard() throws Exception {
        content.write("materialy/a.md", ContentText.material("material-a"));
        get(Importer.class).run(content.path());
        PublishingService publications = get(PublishingService.class);
        int kept = 1;
        for (int round = 0; round < ROUNDS; round++) {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Callable<Boolean>> editors = new ArrayList<>();
            for (String who : List.of("anna", "jan")) {
                String text = ContentText.material("material-a")
                        .saying("Napisał(a) " + who + " w rundzie " + round + ".")
                        .toString();
                editors.add(() -> {
                    start.await();
                    return revised(publications, text, who);
                });
            }
            int won = 0;
            for (boolean success : together(editors)) {
                won += success ? 1 : 0;
            }
            assertThat(won).as("round " + round).isPositive();
            kept += won;
            assertThat(revision("material-a")).as("round " + round).isEqualTo(kept);
            assertThat(texts("material-a")).as("round " + round).isEqualTo(kept);
        }
    }

    /** Whoever comes second at the same moment is told so by an exception. */
    private static boolean revised(PublishingService publications, String text, String who) {
        try {
            Revise.revise(publications, "material-a", text, who, "poprawka");
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Test
    void readersSeeWholeItemsDuringAnImport() throws Exception {
        write("stara", 110);
        get(Importer.class).run(content.path());
        write("nowa", 110);
        AtomicBoolean done = new AtomicBoolean();
        MaterialKind kind = get(MaterialKind.class);
        PublicationService publications = get(PublicationService.class);
        List<Callable<Integer>> crowd = new ArrayList<>();
        for (int reader = 0; reader < 3; reader++) {
            int first = reader;
            crowd.add(() -> {
                int reads = 0;
                for (int i = first; !done.get() || reads == 0; i++) {
                    Opened<MaterialKind.Details> opened =
                            publications.open(kind, "/materialy/m" + i % 110, Reader.GUEST);
                    String word = opened.item().summary().split(" ")[0];
                    assertThat(opened.body().html()).contains(word);
                    assertThat(publications
                                    .list(ListQuery.all("material"), Reader.GUEST, List.of("type"))
                                    .total())
                            .isEqualTo(110);
                    reads++;
                }
                return reads;
            });
        }
        crowd.add(() -> {
            try {
                return get(Importer.class).run(content.path()).imported();
            } finally {
                done.set(true);
            }
        });
        List<Integer> results = together(crowd);
        assertThat(results.get(3)).isEqualTo(110);
        assertThat(results.subList(0, 3)).allMatch(reads -> reads > 0);
        assertThat(publications.open(kind, "/materialy/m7", Reader.GUEST).item().summary())
                .startsWith("nowa");
        assertThat(publications
                        .list(
                                new ListQuery("material", Map.of("type", "poradnik"), ListQuery.Order.PLACE, 1, 10),
                                Reader.GUEST)
                        .total())
                .isEqualTo(110);
    }

    private void write(String word, int items) {
        for (int i = 0; i < items; i++) {
            content.write(
                    "materialy/m" + i + ".md",
                    ContentText.material("material-" + i)
                            .with("summary", word + " wersja")
                            .with("type", word.equals("nowa") ? "poradnik" : "wzór")
                            .saying(word));
        }
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
        }
        return results;
    }

    private int revision(String id) throws Exception {
        return database.transaction(
                () -> database.entities().find(Publication.class, id).revision());
    }

    private long texts(String id) throws Exception {
        return database.transaction(() -> database.entities()
                .createQuery("SELECT COUNT(r) FROM Revision r WHERE r.publicationId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult());
    }
}
