package pl.kooperacja.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A typed relation to another item. */
@Embeddable
public class RelationEntry {
    @Column(name = "relation")
    private String relation;

    @Column(name = "target_id")
    private String target;

    @Column(name = "place")
    private int place;

    protected RelationEntry() {}

    RelationEntry(String relation, String target, int place) {
        this.relation = relation;
        this.target = target;
        this.place = place;
    }

    String relation() {
        return relation;
    }

    String target() {
        return target;
    }

    int place() {
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RelationEntry that
                && Objects.equals(relation, that.relation)
                && Objects.equals(target, that.target)
                && Objects.equals(place, that.place);
    }

    @Override
    public int hashCode() {
        return Objects.hash(relation, target, place);
    }
}
