package pl.kooperacja.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.news.NewsKind;
import pl.kooperacja.publication.CataloguePage;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.ListQuery;

/** The list of news, newest first. */
@Named
@RequestScoped
public class NewsListBacking extends CataloguePage {
    @Inject
    NewsKind kind;

    @Override
    protected Kind<?> kind() {
        return kind;
    }

    @Override
    protected List<Facet> facets() {
        return titled(Facet.PROJECT, NewsKind.FACETS);
    }

    @Override
    protected List<ListQuery.Order> orders() {
        return List.of(ListQuery.Order.NEWEST);
    }
}
