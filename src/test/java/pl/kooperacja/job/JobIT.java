package pl.kooperacja.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.kooperacja.testing.OnEveryDatabase;

class JobIT extends OnEveryDatabase {
    private JobQueue queue() {
        return get(JobQueue.class);
    }

    private static List<String> subjects(List<Job> jobs) {
        return jobs.stream().map(Job::subject).toList();
    }

    @Test
    void aJobIsThereExactlyIfTheChangeIs() throws Exception {
        assertThatThrownBy(() -> database.transaction(() -> {
                    queue().add("index", "lost");
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(Exception.class);
        queue().add("index", "kept");

        assertThat(subjects(queue().claim("index", 10))).containsExactly("kept");
    }

    @Test
    void jobsAreClaimedOldestFirstOncePerLease() {
        queue().add("index", "ą");
        queue().add("mail", "other");
        queue().add("index", "b");

        assertThat(subjects(queue().claim("index", 1))).containsExactly("ą");
        assertThat(subjects(queue().claim("index", 9))).containsExactly("b");
        assertThat(queue().claim("index", 9)).isEmpty();
        clock.forward(JobQueue.LEASE);
        assertThat(subjects(queue().claim("index", 9)))
                .as("what its worker never finished")
                .hasSize(2);
    }

    @Test
    void whatIsDoneIsGoneAndWhatFailedWaitsTwiceAsLong() {
        queue().add("index", "done");
        queue().done(queue().claim("index", 9));
        queue().add("index", "bad");
        assertThat(queue().waiting("index")).isEqualTo(1);

        List<Job> first = queue().claim("index", 9);
        queue().failed(first, "x".repeat(5000));
        clock.forward(Duration.ofSeconds(4));
        assertThat(queue().claim("index", 9)).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        List<Job> second = queue().claim("index", 9);
        assertThat(second).singleElement().satisfies(job -> {
            assertThat(job.attempts()).isEqualTo(1);
            assertThat(job.error()).hasSize(1000);
        });
        queue().failed(second, "again");
        clock.forward(Duration.ofSeconds(9));
        assertThat(queue().claim("index", 9)).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        assertThat(queue().claim("index", 9)).hasSize(1);
        assertThat(queue().troubled(5)).extracting(Job::error).containsExactly("again");
    }

    @Test
    void manyJobsAreAddedAndDoneAtOnce() {
        List<String> subjects =
                IntStream.range(0, 1201).mapToObj(i -> "item-" + i).toList();
        queue().add("index", subjects);
        assertThat(queue().overdue("index")).isEqualTo(1201);
        List<Job> claimed = queue().claim("index", 2000);
        assertThat(subjects(claimed)).containsExactlyElementsOf(subjects);
        assertThat(queue().claim("index", 1)).isEmpty();
        assertThat(queue().overdue("index")).as("somebody is at them").isEqualTo(1201);
        queue().done(claimed);
        assertThat(queue().waiting("index")).isZero();
    }

    @Test
    void aJobOfTheFutureIsDueFromItsMomentOn() {
        queue().add("index", List.of("later"), clock.instant().plusSeconds(60));
        assertThat(queue().overdue("index")).isZero();
        queue().release("index");
        clock.forward(Duration.ofSeconds(59));
        assertThat(queue().claim("index", 9)).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        assertThat(subjects(queue().claim("index", 9))).containsExactly("later");
    }

    @Test
    void whatALostWorkerHeldIsDueAtOnceWhenReleased() {
        queue().add("index", List.of("held", "also-held"));
        queue().add("mail", "other");
        queue().claim("index", 9);
        queue().claim("mail", 9);
        queue().release("index");
        assertThat(subjects(queue().claim("index", 9))).containsExactlyInAnyOrder("held", "also-held");
        assertThat(queue().claim("mail", 9)).isEmpty();
    }

    @Test
    void jobsWaitForAHandlerThatCannotWorkYet() {
        List<String> done = new ArrayList<>();
        boolean[] ready = {false};
        JobRunner runner = new JobRunner();
        runner.queue = queue();
        runner.handlers = handlers(new JobHandler() {
            @Override
            public String kind() {
                return "index";
            }

            @Override
            public boolean isReady() {
                return ready[0];
            }

            @Override
            public int most() {
                return 10;
            }

            @Override
            public void handle(List<String> subjects) {
                if (done.isEmpty()) {
                    done.add("cut off");
                    ready[0] = false;
                    throw new IllegalStateException("closed in the middle");
                }
                done.addAll(subjects);
            }
        });
        queue().add("index", "a");
        runner.run("index");
        assertThat(done).isEmpty();
        ready[0] = true;
        runner.run("index");
        assertThat(done).containsExactly("cut off");
        assertThat(queue().troubled(5)).as("that is no failure of the job").isEmpty();
        ready[0] = true;
        queue().release("index");
        runner.run("index");
        assertThat(done).containsExactly("cut off", "a");
    }

    @Test
    void oneBadSubjectHoldsUpNoOther() {
        List<String> done = new ArrayList<>();
        JobRunner runner = new JobRunner();
        runner.queue = queue();
        runner.handlers = handlers(new JobHandler() {
            @Override
            public String kind() {
                return "index";
            }

            @Override
            public int most() {
                return 10;
            }

            @Override
            public void handle(List<String> subjects) {
                if (subjects.contains("bad")) {
                    throw new IllegalStateException("cannot");
                }
                done.addAll(subjects);
            }
        });
        List.of("a", "bad", "b", "a").forEach(subject -> queue().add("index", subject));

        runner.run("index");

        assertThat(done).containsExactlyInAnyOrder("a", "b", "a");
        assertThat(queue().troubled(5)).extracting(Job::subject).containsExactly("bad");
        assertThat(queue().waiting("index")).isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    private static Instance<JobHandler> handlers(JobHandler handler) {
        return (Instance<JobHandler>) Proxy.newProxyInstance(
                JobIT.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "stream" -> Stream.of(handler);
                    case "iterator" -> List.of(handler).iterator();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void manyWorkersShareTheWorkAndNobodyDoesItTwice() throws Exception {
        int jobs = 200;
        for (int i = 0; i < jobs; i++) {
            queue().add("index", "job-" + i);
        }
        Callable<List<String>> worker = () -> {
            List<String> mine = new ArrayList<>();
            List<Job> claimed = queue().claim("index", 7);
            while (!claimed.isEmpty()) {
                mine.addAll(subjects(claimed));
                queue().done(claimed);
                claimed = queue().claim("index", 7);
            }
            return mine;
        };
        List<String> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<List<String>> done :
                    threads.invokeAll(List.of(worker, worker, worker, worker, worker, worker))) {
                all.addAll(done.get());
            }
        }
        assertThat(all).hasSize(jobs).doesNotHaveDuplicates();
        assertThat(queue().waiting("index")).isZero();
    }
}
