package pl.kooperacja.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import pl.kooperacja.shared.Single;

/**
 * What is asked, counted by day without a trace of who asked. What looks like a number of a person, a telephone or an
 * address of a mailbox is not noted at all. Counts are written once a minute; those of the last minute may be lost.
 */
@Single
public class QuestionLog {
    static final int LONGEST = 100;
    private static final Logger LOG = Logger.getLogger(QuestionLog.class.getName());
    /** Seven digits, whatever stands between them: PESEL, telephone, account. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\s.,/()+-]*\\d){6}");

    private static final Pattern MAILBOX = Pattern.compile("\\S@\\S");
    private static final Pattern GAP = Pattern.compile("\\s+");
    /** Beyond so many different ones a minute nobody is asking in earnest. */
    private static final int MOST_AT_ONCE = 5_000;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Questions questions;

    @Inject
    Clock clock;

    private final Map<Key, Counts> counts = new ConcurrentHashMap<>();
    private ScheduledFuture<?> rounds;

    /** A question on a day. */
    private record Key(LocalDate day, String question) {}

    /** How often it was put, and followed. */
    private record Counts(long asked, long opened) {
        Counts plus(Counts other) {
            return new Counts(asked + other.asked, opened + other.opened);
        }
    }

    /** With the application: a request may come before the server lends executors to its thread. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        rounds = executor.scheduleWithFixedDelay(this::writeSafely, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
        writeSafely();
    }

    /** Somebody put this question. */
    public void asked(String query) {
        count(query, new Counts(1, 0));
    }

    /** Somebody went on from the answers to this question. */
    public void opened(String query) {
        count(query, new Counts(0, 1));
    }

    private void count(String query, Counts more) {
        noted(query)
                .map(question -> new Key(LocalDate.now(clock), question))
                .filter(key -> counts.size() < MOST_AT_ONCE || counts.containsKey(key))
                .ifPresent(key -> counts.merge(key, more, Counts::plus));
    }

    /** The question as it is noted and compared; empty where it must not be noted. */
    public static Optional<String> noted(String query) {
        String question = GAP.matcher(SearchService.understood(query))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean may = !question.isEmpty()
                && question.length() <= LONGEST
                && !NUMBER.matcher(question).find()
                && !MAILBOX.matcher(question).find();
        return may ? Optional.of(question) : Optional.empty();
    }

    private void writeSafely() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nie udało się zapisać, o co pytano w wyszukiwarce", e);
        }
    }

    /** Writes what was counted since the last time; one at a time. */
    public synchronized void write() {
        for (Key key : List.copyOf(counts.keySet())) {
            Counts counted = counts.remove(key);
            questions.add(key.day(), key.question(), counted.asked(), counted.opened());
        }
    }
}
