package pl.kooperacja.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;

/** The whole text of an item as it stood once: who changed it, when (UTC) and why. Never altered. */
@Entity
@Table(name = "revision")
@IdClass(Revision.Key.class)
public class Revision {
    /** Author of what came from {@code content/}. */
    static final String IMPORT = "content";

    @Id
    @Column(name = "publication_id")
    private String publicationId;

    @Id
    private int number;

    private String source;
    private String author;
    private String reason;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    protected Revision() {}

    Revision(String publicationId, int number, String source, String author, String reason, LocalDateTime createdAt) {
        this.publicationId = publicationId;
        this.number = number;
        this.source = source;
        this.author = author;
        this.reason = reason;
        this.createdAt = createdAt;
    }

    String source() {
        return source;
    }

    int number() {
        return number;
    }

    /** Identity of a revision. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String publicationId;
        private int number;

        public Key() {}

        Key(String publicationId, int number) {
            this.publicationId = publicationId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && number == that.number
                    && Objects.equals(publicationId, that.publicationId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(publicationId, number);
        }
    }
}
