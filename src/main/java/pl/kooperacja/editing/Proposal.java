package pl.kooperacja.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Locale;
import pl.kooperacja.shared.Messages;

/** What a reader with an account would have changed or added. */
@Entity
@Table(name = "proposal")
public class Proposal {
    public static final int WORDS_LENGTH = 4000;
    static final int ANSWER_LENGTH = 1000;

    /** What it is about. */
    public enum Sort {
        /** Something in an item is not true any more, or wrong. */
        CORRECTION,
        PRACTICE,
        BARRIER;

        public String label() {
            return Messages.text("editing_proposal.label." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** What became of it. */
    public enum State {
        NEW,
        TAKEN,
        DONE,
        REFUSED;

        public String label() {
            return Messages.text("editing_proposal.label.state-" + name().toLowerCase(Locale.ROOT));
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Sort sort;

    @Column(name = "item_id")
    private String itemId;

    @Column(name = "person_id")
    private long personId;

    private String title;
    private String words;
    private String territory;

    @Enumerated(EnumType.STRING)
    private State state = State.NEW;

    private String answer;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    protected Proposal() {}

    Proposal(Sort sort, String itemId, long personId, String title, String words, String territory, LocalDateTime now) {
        this.sort = sort;
        this.itemId = itemId;
        this.personId = personId;
        this.title = title;
        this.words = words;
        this.territory = territory;
        this.createdAt = now;
    }

    void take() {
        state = State.TAKEN;
    }

    /** Whoever took it will not do it. */
    void giveBack() {
        state = State.NEW;
    }

    /** @param item that came of it */
    void done(String item) {
        state = State.DONE;
        itemId = item;
    }

    void refuse(String why) {
        state = State.REFUSED;
        answer = why;
    }

    public Long getId() {
        return id;
    }

    public Sort getSort() {
        return sort;
    }

    public String getItemId() {
        return itemId;
    }

    public long getPersonId() {
        return personId;
    }

    public String getTitle() {
        return title;
    }

    public String getWords() {
        return words;
    }

    public String getTerritory() {
        return territory;
    }

    public State getState() {
        return state;
    }

    /** What the desk says of it, or null. */
    public String getAnswer() {
        return answer;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public boolean isOpen() {
        return state == State.NEW;
    }
}
