package pl.kooperacja.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import pl.kooperacja.shared.ContentChanged;
import pl.kooperacja.shared.Single;

/**
 * Pages as guests see them, rendered and compressed, by address. A page is kept only if no change was committed since
 * before its rendering began, and holds for the day, since items appear at midnight. Answers to what somebody typed
 * stand apart, by address and query as they were sent: however many questions there are, they drive no page out. So do
 * pages with gaps, by rights: those of people who are signed in, and for everybody the page that answers stand in.
 */
@Single
public class PageCache {
    private static final long MOST_BYTES = 48L * 1024 * 1024;
    private static final long MOST_BYTES_OF_ANSWERS = 12L * 1024 * 1024;
    private static final long MOST_BYTES_OF_ALIKE = 16L * 1024 * 1024;

    @Inject
    Clock clock;

    private List<AnswerState> answerStates = List.of();

    private final AtomicLong generation = new AtomicLong();
    private final Cache<String, KeptPage> pages = holding(MOST_BYTES);
    private final Cache<String, KeptPage> answers = holding(MOST_BYTES_OF_ANSWERS);
    private final Cache<Alike, AlikePage> alike = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_OF_ALIKE)
            .weigher((Alike key, AlikePage page) ->
                    page.page().bytes() + key.rights().length() + 200)
            .build();

    /** The state of content, and of what answers depend on besides, at one moment. */
    record Moment(long generation, long answers, LocalDate day) {}

    /**
     * A page for one address.
     *
     * @param etag null where nobody keeps it
     * @param caching what guests' browsers are told of keeping it
     */
    record KeptPage(Moment moment, byte[] gzip, String etag, String contentType, String caching) {}

    /** A page with gaps for all who have the same rights; guests have none. */
    private record Alike(String rights, String address) {}

    private record AlikePage(Moment moment, GappedPage page) {}

    private static Cache<String, KeptPage> holding(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String address, KeptPage page) -> page.gzip().length + 2 * address.length() + 200)
                .build();
    }

    @Inject
    void dependOn(@Any Instance<AnswerState> states) {
        answerStates = states.stream().toList();
    }

    /** The last who is told: pages made after it show what all others know by then. */
    void contentChanged(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(Interceptor.Priority.LIBRARY_AFTER)
                    ContentChanged change) {
        generation.incrementAndGet();
        pages.invalidateAll();
        answers.invalidateAll();
        alike.invalidateAll();
    }

    /** To be taken before rendering begins. */
    Moment now() {
        long states = 0;
        for (AnswerState state : answerStates) {
            states += state.number();
        }
        return new Moment(generation.get(), states, LocalDate.now(clock));
    }

    /** What is kept for the address and still holds, or null. */
    KeptPage find(String address) {
        KeptPage page = pages.getIfPresent(address);
        return page != null
                        && page.moment().generation() == generation.get()
                        && page.moment().day().equals(LocalDate.now(clock))
                ? page
                : null;
    }

    /** How answers are known: address and query as they were sent. */
    static String asked(String path, String query) {
        return query == null ? path : path + "?" + query;
    }

    /** @param asked as {@link #asked(String, String)} puts it */
    KeptPage findAnswer(String asked) {
        KeptPage page = answers.getIfPresent(asked);
        return page != null && page.moment().equals(now()) ? page : null;
    }

    void keep(String address, KeptPage page) {
        if (page.moment().generation() == generation.get()) {
            pages.put(address, page);
        }
    }

    /** What is kept for all with these rights and still holds, or null. */
    GappedPage findAlike(String rights, String address) {
        AlikePage page = alike.getIfPresent(new Alike(rights, address));
        return page != null
                        && page.moment().generation() == generation.get()
                        && page.moment().day().equals(LocalDate.now(clock))
                ? page.page()
                : null;
    }

    void keepAlike(String rights, String address, Moment moment, GappedPage page) {
        if (moment.generation() == generation.get()) {
            alike.put(new Alike(rights, address), new AlikePage(moment, page));
        }
    }

    void keepAnswer(String asked, KeptPage page) {
        if (page.moment().generation() == generation.get()) {
            answers.put(asked, page);
        }
    }

    /** Pages kept at this moment. */
    public long size() {
        return pages.estimatedSize();
    }
}
