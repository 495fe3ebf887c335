package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.editing.AudienceForm.Option;
import pl.kooperacja.editing.DeskService;
import pl.kooperacja.editing.DeskService.Entry;
import pl.kooperacja.editing.DeskService.Some;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.PageContext;

/** Everything that the person may change. */
@Named
@RequestScoped
public class ItemsBacking {
    @Inject
    Desk desk;

    @Inject
    DeskService service;

    @Inject
    Kinds kinds;

    @Inject
    PageContext page;

    private Some<Entry> items;

    public void open() {
        desk.required().ifPresent(author -> {
            items = service.items(author, getQuery(), getKind(), isArchived(), page.number());
            if (page.number() > 1 && items.none()) {
                throw new NotFoundException("page " + page.number(), "items");
            }
        });
    }

    private String asked(String name) {
        String asked = page.asked(name);
        return asked == null ? "" : asked;
    }

    public String getQuery() {
        return asked("q");
    }

    public String getKind() {
        return kinds.byName(asked("rodzaj")).<String>map(Kind::name).orElse("");
    }

    public boolean isArchived() {
        return asked("stan").equals("archiwum");
    }

    public Some<Entry> getItems() {
        return items;
    }

    public ListPage getList() {
        return items.pages(page.number());
    }

    public List<Option> getKinds() {
        return kinds.all().stream()
                .map(kind -> new Option(kind.name(), Kinds.label(kind.name())))
                .toList();
    }
}
