package pl.kooperacja.publication;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import pl.kooperacja.access.Reader;
import pl.kooperacja.search.QuestionLog;
import pl.kooperacja.shared.ContentChanged;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;

/** Places set before all others for a question, each until a day. Who may do so is for the caller to say. */
@Single
@Transactional
public class PinService {
    /** Items set before others for one question. */
    public static final int MOST = 3;

    private static final int LONGEST_ANCHOR = 120;

    @PersistenceContext
    EntityManager entities;

    @Inject
    PublicationRepository repository;

    @Inject
    PublicationService publications;

    @Inject
    Clock clock;

    @Inject
    Event<ContentChanged> changed;

    private final AtomicLong changes = new AtomicLong();
    private volatile Known known;

    /** A place in front, as it is stored. */
    private record Place(String item, String anchor, LocalDate lastDay) {}

    /** All places by question, as they were after so many changes of content; a load that one overtook is not kept. */
    private record Known(long change, Map<String, List<Place>> places) {}

    /**
     * A place in front.
     *
     * @param address of the item, with the part of it that is meant
     */
    public record Pinned(Listed item, String address) {}

    /** A place in front, as those see it who set it there. */
    public record Pin(long id, String question, String title, String address, LocalDate lastDay) {}

    /** What came of setting a place in front. */
    public enum Set {
        DONE,
        /** The question says nothing, is too long, or may not be kept. */
        NO_QUESTION,
        /** Nothing is published at this address, or it has no such part. */
        NO_PLACE,
        /** The day is past. */
        PAST,
        /** It stands there already. */
        KNOWN,
        /** Enough places stand in front for this question. */
        FULL
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        changes.incrementAndGet();
    }

    /** Places in front for this question, as far as the reader may know of them. */
    public List<Pinned> pinned(String query, Reader reader) {
        LocalDate today = LocalDate.now(clock);
        List<Place> places = QuestionLog.noted(query)
                .map(question -> known().places().getOrDefault(question, List.of()))
                .orElse(List.of())
                .stream()
                .filter(place -> !place.lastDay().isBefore(today))
                .toList();
        if (places.isEmpty()) {
            return List.of();
        }
        Map<String, Listed> items =
                publications.known(places.stream().map(Place::item).toList(), reader);
        List<Pinned> pinned = new ArrayList<>();
        for (Place place : places) {
            Listed item = items.get(place.item());
            if (item != null) {
                pinned.add(new Pinned(item, place(item.address(), item.locked() ? "" : place.anchor())));
            }
        }
        return pinned;
    }

    private Known known() {
        long now = changes.get();
        Known places = known;
        if (places == null || places.change() != now) {
            places = new Known(now, load());
            known = places;
        }
        return places;
    }

    private Map<String, List<Place>> load() {
        Map<String, List<Place>> places = new HashMap<>();
        List<?> rows = entities.createNativeQuery(
                        "SELECT question, publication_id, anchor, last_day FROM search_pin ORDER BY id")
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            places.computeIfAbsent((String) columns[0], question -> new ArrayList<>())
                    .add(new Place((String) columns[1], (String) columns[2], day(columns[3])));
        }
        return places;
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((Date) column).toLocalDate();
    }

    private static String place(String address, String anchor) {
        return anchor.isEmpty() ? address : address + "#" + anchor;
    }

    /** All that hold today or later, by question. */
    public List<Pin> all() {
        List<Pin> pins = new ArrayList<>();
        List<?> rows = entities.createNativeQuery(
                        "SELECT s.id, s.question, p.title, p.address, s.anchor, s.last_day FROM search_pin s"
                                + " JOIN publication p ON p.id = s.publication_id"
                                + " WHERE s.last_day >= ? AND p.state = 'PUBLISHED' ORDER BY s.question, s.id")
                .setParameter(1, today())
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            pins.add(new Pin(
                    ((Number) columns[0]).longValue(),
                    (String) columns[1],
                    (String) columns[2],
                    place((String) columns[3], (String) columns[4]),
                    day(columns[5])));
        }
        return pins;
    }

    /** Sets a place in front; the reader has to be one who may know of it. */
    public Set pin(String query, String address, LocalDate lastDay, Reader reader) {
        Optional<String> question = QuestionLog.noted(query);
        if (question.isEmpty()) {
            return Set.NO_QUESTION;
        }
        int hash = address.indexOf('#');
        String anchor = hash < 0 ? "" : address.substring(hash + 1);
        Optional<Publication> item = repository
                .byAddress(hash < 0 ? address : address.substring(0, hash))
                .filter(found -> found.isPublishedBy(LocalDate.now(clock)) && found.mayKnow(reader));
        if (item.isEmpty()
                || anchor.length() > LONGEST_ANCHOR
                || !anchor.isEmpty() && !item.get().hasAnchor(anchor)) {
            return Set.NO_PLACE;
        }
        if (lastDay.isBefore(LocalDate.now(clock))) {
            return Set.PAST;
        }
        entities.createNativeQuery("DELETE FROM search_pin WHERE last_day < ?")
                .setParameter(1, today())
                .executeUpdate();
        List<?> there = entities.createNativeQuery("SELECT publication_id FROM search_pin WHERE question = ?")
                .setParameter(1, question.get())
                .getResultList();
        if (there.contains(item.get().id())) {
            return Set.KNOWN;
        }
        if (there.size() >= MOST) {
            return Set.FULL;
        }
        // somebody else may set it there in this very moment
        int set = entities.createNativeQuery(
                        "INSERT IGNORE INTO search_pin (question, publication_id, anchor, last_day) VALUES (?, ?, ?, ?)")
                .setParameter(1, question.get())
                .setParameter(2, item.get().id())
                .setParameter(3, anchor)
                .setParameter(4, Date.valueOf(lastDay))
                .executeUpdate();
        changed.fire(new ContentChanged());
        return set == 0 ? Set.KNOWN : Set.DONE;
    }

    /**
     * Takes a place from the front again.
     *
     * @throws NotFoundException when it does not stand there
     */
    public void unpin(long id) {
        int gone = entities.createNativeQuery("DELETE FROM search_pin WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate();
        if (gone == 0) {
            throw new NotFoundException("pin", Long.toString(id));
        }
        changed.fire(new ContentChanged());
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }
}
