package pl.kooperacja.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;

/** A word by which somebody is found: one of {@link Person}'s, read by itself so that nobody is read before it. */
@Entity
@Table(name = "person_word")
class PersonWord {
    @EmbeddedId
    private Key key;

    protected PersonWord() {}

    /** Whose word, and which. */
    @Embeddable
    static class Key {
        @Column(name = "person_id")
        private long person;

        @Column(name = "word")
        private String word;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && person == that.person && Objects.equals(word, that.word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(person, word);
        }
    }
}
