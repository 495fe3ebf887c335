package pl.kooperacja.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import pl.kooperacja.practice.PracticeKind;
import pl.kooperacja.publication.CataloguePage;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.Vocabulary;
import pl.kooperacja.shared.PolishTypography;

/** The list of good practices. */
@Named
@RequestScoped
public class PracticesBacking extends CataloguePage {
    @Inject
    PracticeKind kind;

    @Override
    protected Kind<?> kind() {
        return kind;
    }

    @Override
    protected List<Facet> facets() {
        return titled(PracticeKind.SOURCE, PracticeKind.FACETS);
    }

    @Override
    protected List<ListQuery.Order> orders() {
        return List.of(ListQuery.Order.NEWEST, ListQuery.Order.TITLE);
    }

    /** „Mirzec, świętokrzyskie”. */
    public String where(Listed practice) {
        String region = practice.facet(Vocabulary.VOIVODESHIP.key()).stream()
                .findFirst()
                .orElse(null);
        return practice.facet("place").stream()
                .map(place -> PolishTypography.tie(PracticeKind.where(place, region)))
                .findFirst()
                .orElse("");
    }

    /** What it is about, whom it won and how, in one word each. */
    public List<String> tags(Listed practice) {
        return Stream.of(Vocabulary.AREA.key(), "method", "unusual")
                .flatMap(facet -> practice.facet(facet).stream())
                .toList();
    }
}
