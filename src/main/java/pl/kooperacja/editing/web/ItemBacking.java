package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pl.kooperacja.account.Permission;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DraftService;
import pl.kooperacja.editing.ReviewService;
import pl.kooperacja.publication.OutdatedException;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.publication.PublishingService.Version;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.publication.State;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** One item with its revisions, and what can be done about it. */
@Named
@RequestScoped
public class ItemBacking {
    private static final Set<String> STATES = Set.of("przywrocona", "odbiorcy", "opublikowana", "sprawdzona");
    private static final int CONFLICT = 409;

    @Inject
    Desk desk;

    @Inject
    DraftService drafts;

    @Inject
    ReviewService reviews;

    @Inject
    PublishingService publishing;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private Author author;
    private Standing item;
    private List<Version> versions;

    public void open() {
        desk.required().ifPresent(who -> {
            author = who;
            item = seen(publishing, who, desk.part(1));
            versions = publishing.versions(item.id());
            if (form.isSent()) {
                act();
            }
        });
    }

    /** The item, provided the person may write it, say who reads it or oversee that; else it looks missing. */
    static Standing seen(PublishingService publishing, Author author, String id) {
        return publishing
                .find(id)
                .filter(found -> Stream.of(Permission.EDIT_CONTENT, Permission.SET_AUDIENCE, Permission.SEE_WRITING)
                        .anyMatch(permission -> may(author, permission, found)))
                .orElseThrow(() -> new NotFoundException("publication", id));
    }

    static boolean may(Author author, Permission permission, Standing item) {
        String territory = item.owner().territory();
        return author.may(permission, territory.isEmpty() ? Author.COUNTRY : territory);
    }

    private void act() {
        try {
            if (form.value("co").equals("aktualne")) {
                reviews.verify(author, item.id(), number("najnowsza"));
                form.leadTo(page.getPath() + "?stan=sprawdzona");
            } else if (form.value("co").equals("archiwum") && form.filled("powod", Messages.text("editing.reason"))) {
                reviews.archive(author, item.id(), form.value("zamiast").strip(), form.value("powod"));
                form.leadTo("/redakcja?stan=zarchiwizowana");
            } else if (form.value("co").equals("przywroc")
                    && form.filled("dlaczego", Messages.text("editing.reason"))) {
                int newest = number("najnowsza");
                reviews.restore(author, item.id(), number("numer"), newest, form.value("dlaczego"));
                form.leadTo(page.getPath() + "?stan=przywrocona");
            }
        } catch (OutdatedException e) {
            form.wrong(null, e.getMessage(), CONFLICT);
        } catch (RefusedException e) {
            form.wrong(form.value("co").equals("archiwum") ? "zamiast" : null, e.getMessage());
        }
    }

    private int number(String field) {
        return form.value(field).matches("\\d{1,9}") ? Integer.parseInt(form.value(field)) : 0;
    }

    public Standing getItem() {
        return item;
    }

    public List<Version> getVersions() {
        return versions;
    }

    public boolean isWriter() {
        return may(author, Permission.EDIT_CONTENT, item);
    }

    /** Whether the person may say who reads it. */
    public boolean isChooser() {
        return may(author, Permission.SET_AUDIENCE, item);
    }

    public boolean isArchived() {
        return item.state() == State.ARCHIVED;
    }

    public boolean isPublished() {
        return item.state() == State.PUBLISHED;
    }

    /** Whether the person has a draft of it. */
    public boolean isDrafted() {
        return drafts.find(author, item.id()).isPresent();
    }

    public String getReview() {
        return PolishDates.text(item.review());
    }

    public List<DraftService.Other> getOthers() {
        return drafts.others(author, item.id());
    }

    /** What was just done, or null. */
    public String getDone() {
        String state = page.asked("stan");
        return state != null && STATES.contains(state) ? Messages.text("editing_item.message." + state) : null;
    }
}
