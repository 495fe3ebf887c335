package pl.kooperacja.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pl.kooperacja.news.NewsKind;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishTypography;

/** One piece of news, between a newer and an older one. */
@Named
@RequestScoped
public class NewsItemBacking extends ItemPage<NewsKind.Details> {
    @Inject
    NewsKind kind;

    @Inject
    Clock clock;

    private PublicationService.Beside beside;

    @Override
    protected Kind<NewsKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("publication_list.header.news"), NewsKind.ADDRESS));
    }

    @Override
    protected void opened() {
        ListQuery all = new ListQuery(kind.name(), Map.of(), ListQuery.Order.NEWEST, 1, 1);
        beside = publications.beside(all, getItem().id(), current.reader());
    }

    public String getCategory() {
        return PolishTypography.capital(getDetails().category());
    }

    /** Whether it tells of the past; a rule of its date. */
    public boolean isArchival() {
        return getDetails().isArchival(LocalDate.now(clock));
    }

    public Listed getNewer() {
        return beside.before();
    }

    public Listed getOlder() {
        return beside.after();
    }
}
