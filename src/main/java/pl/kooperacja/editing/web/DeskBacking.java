package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import pl.kooperacja.account.Permission;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DeskService;
import pl.kooperacja.editing.DeskService.Broken;
import pl.kooperacja.editing.DeskService.Entry;
import pl.kooperacja.editing.DeskService.Line;
import pl.kooperacja.editing.DeskService.Some;
import pl.kooperacja.editing.ReviewService;
import pl.kooperacja.publication.OutdatedException;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** What waits for the person. */
@Named
@RequestScoped
public class DeskBacking {
    private static final Set<String> STATES =
            Set.of("wyrzucony", "opublikowany", "odeslany", "zaplanowany", "zarchiwizowana", "sprawdzona");
    private static final int CONFLICT = 409;

    @Inject
    Desk desk;

    @Inject
    DeskService service;

    @Inject
    ReviewService reviews;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private Author author;
    private Some<Line> drafts;
    private Some<Line> toReview;
    private Some<Entry> toCheck;
    private Some<Entry> conflicts;
    private Some<Broken> broken;
    private Some<Entry> published;

    public void open() {
        desk.required().ifPresent(who -> {
            author = who;
            if (form.isSent()) {
                verify();
            }
            drafts = service.drafts(who);
            toReview = service.toReview(who);
            toCheck = service.toCheck(who);
            conflicts = service.conflicts(who);
            broken = service.broken(who);
            published = service.published(who);
        });
    }

    private void verify() {
        String seen = form.value("wersja");
        try {
            reviews.verify(author, form.value("pozycja"), seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0);
            form.leadTo("/redakcja?stan=sprawdzona#ponownie");
        } catch (OutdatedException e) {
            form.wrong(null, e.getMessage(), CONFLICT);
        } catch (RefusedException e) {
            form.wrong(null, e.getMessage());
        }
    }

    /** What was just done, or null. */
    public String getDone() {
        String state = page.asked("stan");
        return state != null && STATES.contains(state) ? Messages.text("editing_desk.message." + state) : null;
    }

    public boolean isWriter() {
        return author.mayAnywhere(Permission.EDIT_CONTENT);
    }

    public boolean isOverseer() {
        return author.mayAnywhere(Permission.SEE_WRITING);
    }

    public boolean isJudge() {
        return author.mayAnywhere(Permission.APPROVE_CONTENT);
    }

    public Some<Line> getDrafts() {
        return drafts;
    }

    public Some<Line> getToReview() {
        return toReview;
    }

    public Some<Entry> getToCheck() {
        return toCheck;
    }

    public Some<Entry> getConflicts() {
        return conflicts;
    }

    public Some<Broken> getBroken() {
        return broken;
    }

    public Some<Entry> getPublished() {
        return published;
    }
}
