package pl.kooperacja.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** One value by which a list may be narrowed. */
@Embeddable
public class FacetEntry {
    @Column(name = "facet")
    private String facet;

    @Column(name = "facet_value")
    private String value;

    protected FacetEntry() {}

    FacetEntry(String facet, String value) {
        this.facet = facet;
        this.value = value;
    }

    String facet() {
        return facet;
    }

    String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FacetEntry that
                && Objects.equals(facet, that.facet)
                && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facet, value);
    }
}
