package pl.kooperacja.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.kooperacja.shared.Single;

/** Questions put to the search, as counted by {@link QuestionLog}. */
@Single
@Transactional
public class Questions {
    /** Days after which they are forgotten. */
    public static final int KEPT_DAYS = 90;

    /** On so many different days a question must have been put before anybody reads it. */
    public static final int SEVERAL_DAYS = 3;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * A question with what became of it.
     *
     * @param asked how often it was put
     * @param opened how often somebody went on to something that was found
     * @param days on how many days it was put
     */
    public record Asked(String question, long asked, long opened, long days) {}

    /** Adds to what was counted on the day. */
    void add(LocalDate day, String question, long asked, long opened) {
        entities.createNativeQuery("INSERT INTO search_question (asked_on, question, asked, opened)"
                        + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE asked = asked + ?, opened = opened + ?")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, question)
                .setParameter(3, asked)
                .setParameter(4, opened)
                .setParameter(5, asked)
                .setParameter(6, opened)
                .executeUpdate();
    }

    /** How many counts are older than they may be. */
    public long countOld() {
        return number(entities.createNativeQuery("SELECT COUNT(*) FROM search_question WHERE asked_on < ?")
                .setParameter(1, firstDayKept())
                .getSingleResult());
    }

    /** Forgets them. @return how many there were */
    public long forgetOld() {
        return entities.createNativeQuery("DELETE FROM search_question WHERE asked_on < ?")
                .setParameter(1, firstDayKept())
                .executeUpdate();
    }

    private Date firstDayKept() {
        return Date.valueOf(LocalDate.now(clock).minusDays(KEPT_DAYS));
    }

    /** The questions put most often, among those put on several days. */
    public List<Asked> mostAsked(int most) {
        List<Asked> questions = new ArrayList<>();
        List<?> rows = entities.createNativeQuery(
                        "SELECT question, SUM(asked), SUM(opened), COUNT(*) FROM search_question"
                                + " WHERE asked > 0 AND asked_on >= ? GROUP BY question HAVING COUNT(*) >= ?"
                                + " ORDER BY 2 DESC, question")
                .setParameter(1, firstDayKept())
                .setParameter(2, SEVERAL_DAYS)
                .setMaxResults(most)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            questions.add(new Asked((String) columns[0], number(columns[1]), number(columns[2]), number(columns[3])));
        }
        return questions;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
