package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import pl.kooperacja.account.Permission;
import pl.kooperacja.editing.DeskService;
import pl.kooperacja.editing.DeskService.Line;
import pl.kooperacja.editing.DeskService.Some;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.PageContext;

/** What all others write, for whoever oversees it. */
@Named
@RequestScoped
public class DraftsBacking {
    @Inject
    Desk desk;

    @Inject
    DeskService service;

    @Inject
    PageContext page;

    private Some<Line> drafts;

    public void open() {
        desk.required().ifPresent(author -> {
            drafts = service.work(author, page.number());
            if (!author.mayAnywhere(Permission.SEE_WRITING) || page.number() > 1 && drafts.none()) {
                throw new NotFoundException("page " + page.number(), "drafts");
            }
        });
    }

    public Some<Line> getDrafts() {
        return drafts;
    }

    public ListPage getList() {
        return drafts.pages(page.number());
    }
}
