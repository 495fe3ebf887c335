package pl.kooperacja.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** What somebody says about a line of a draft. */
@Entity
@Table(name = "remark")
public class Remark {
    static final int WORDS_LENGTH = 2000;
    private static final int QUOTE_LENGTH = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "draft_id")
    private long draftId;

    @Column(name = "person_id")
    private long personId;

    private int line;
    private String quote;
    private String words;
    private boolean settled;

    private boolean told;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    protected Remark() {}

    Remark(long draftId, long personId, int line, String quote, String words, LocalDateTime now) {
        this.draftId = draftId;
        this.personId = personId;
        this.line = line;
        this.quote = quote.length() > QUOTE_LENGTH ? quote.substring(0, QUOTE_LENGTH) : quote;
        this.words = words;
        this.createdAt = now;
    }

    void settle() {
        settled = true;
    }

    /** Says that the author of the draft was told. @return whether he was not before */
    boolean tell() {
        boolean news = !told;
        told = true;
        return news;
    }

    public Long getId() {
        return id;
    }

    long getDraftId() {
        return draftId;
    }

    public long getPersonId() {
        return personId;
    }

    /** Line of the text, from 1, as it stood when this was said; 0 for the whole. */
    public int getLine() {
        return line;
    }

    /** Those words of the line that it is about. */
    public String getQuote() {
        return quote;
    }

    public String getWords() {
        return words;
    }

    public boolean isSettled() {
        return settled;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }
}
