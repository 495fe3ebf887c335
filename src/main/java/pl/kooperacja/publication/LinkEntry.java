package pl.kooperacja.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Something the text mentions: an item, a term or a path, with the line that does. */
@Embeddable
public class LinkEntry {
    @Column(name = "place")
    private int place;

    @Column(name = "sort")
    private String sort;

    @Column(name = "target")
    private String target;

    /** The target once more where it is an item, in the form of its key, so that the two are joined by index. */
    @Column(name = "item_id")
    private String itemId;

    @Column(name = "anchor")
    private String anchor;

    @Column(name = "line")
    private int line;

    protected LinkEntry() {}

    LinkEntry(int place, String sort, String target, String anchor, int line) {
        this.place = place;
        this.sort = sort;
        this.target = target;
        this.itemId = sort.equals(Projection.TO_ITEM) ? target : null;
        this.anchor = anchor;
        this.line = line;
    }

    int place() {
        return place;
    }

    String sort() {
        return sort;
    }

    String target() {
        return target;
    }

    String anchor() {
        return anchor;
    }

    int line() {
        return line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkEntry that
                && Objects.equals(place, that.place)
                && Objects.equals(sort, that.sort)
                && Objects.equals(target, that.target)
                && Objects.equals(anchor, that.anchor)
                && Objects.equals(line, that.line);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, sort, target, anchor, line);
    }
}
