package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.editing.DeskService;
import pl.kooperacja.editing.DeskService.Entry;
import pl.kooperacja.shared.web.PageContext;

/** Items to which a text may link, found by their titles. */
@Named
@RequestScoped
public class LinksBacking {
    @Inject
    Desk desk;

    @Inject
    DeskService service;

    @Inject
    PageContext page;

    private List<Entry> found = List.of();

    public void open() {
        desk.required().ifPresent(author -> {
            String words = page.asked("q");
            found = words == null ? List.of() : service.titled(words);
        });
    }

    public List<Entry> getFound() {
        return found;
    }
}
