package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DraftOutdatedException;
import pl.kooperacja.editing.DraftView;
import pl.kooperacja.editing.Remark;
import pl.kooperacja.editing.ReviewService;
import pl.kooperacja.editing.TextCheck;
import pl.kooperacja.editing.WordDiff;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.publication.OutdatedException;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;
import pl.kooperacja.territory.Voivodeship;

/** A draft that was handed in: what it says, what is said of it, and what becomes of it. */
@Named
@RequestScoped
public class ReviewBacking {
    private static final int CONFLICT = 409;

    @Inject
    Desk desk;

    @Inject
    ReviewService reviews;

    @Inject
    PublishingService publishing;

    @Inject
    TextCheck check;

    @Inject
    CurrentReader current;

    @Inject
    Form form;

    @Inject
    PageContext page;

    /** Reckoned once they are asked for. */
    private List<TextCheck.Hint> hints;

    private Author author;
    private DraftView draft;
    private boolean part;
    private boolean outdated;
    private Rendered body;

    public void open() {
        desk.required().ifPresent(who -> {
            author = who;
            ReviewService.Seen seen = reviews.see(who, id());
            draft = seen.draft();
            part = seen.part();
            form.propose("wiersz", "0");
            if (form.isSent() && !part) {
                throw new NotFoundException("draft", page.getPath());
            }
            if (form.isSent()) {
                act();
            }
        });
    }

    private long id() {
        String asked = desk.part(2);
        if (!asked.matches("\\d{1,18}")) {
            throw new NotFoundException("draft", asked);
        }
        return Long.parseLong(asked);
    }

    private void act() {
        try {
            lead(done());
        } catch (OutdatedException e) {
            outdated = true;
            form.wrong(null, e.getMessage(), CONFLICT);
        } catch (DraftOutdatedException e) {
            form.wrong(null, e.getMessage(), CONFLICT);
        } catch (RefusedException e) {
            form.wrong(form.value("co").equals("uwaga") ? "uwaga" : null, e.getMessage());
        }
    }

    private void lead(String address) {
        if (address != null) {
            form.leadTo(address);
        }
    }

    private String done() {
        long version = number("wersja");
        switch (form.value("co")) {
            case "uwaga" -> reviews.remark(author, draft.id(), (int) number("wiersz"), form.value("uwaga"));
            case "zalatwione" -> reviews.settle(author, draft.id(), number("numer"));
            case "odeslij" -> {
                reviews.sendBack(author, draft.id(), version);
                return "/redakcja?stan=odeslany";
            }
            case "zgoda" -> reviews.approve(author, draft.id(), version);
            case "cofnij" -> {
                reviews.takeBack(author, draft.id(), version);
                return "/redakcja/" + draft.text().id() + "/edytuj";
            }
            case "publikuj" -> {
                reviews.publish(author, draft.id(), version);
                return "/redakcja/" + draft.text().id() + "?stan=opublikowana";
            }
            case "zaplanuj" -> {
                return schedule(version);
            }
            default -> {
                return page.getPath();
            }
        }
        return page.getPath() + "?stan=" + form.value("co");
    }

    private String schedule(long version) {
        try {
            LocalDateTime here = LocalDateTime.parse(form.value("dzien") + "T" + form.value("godzina"));
            LocalDateTime utc = here.atZone(ClockProducer.WARSAW)
                    .withZoneSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime();
            reviews.publishAt(author, draft.id(), version, utc);
            return "/redakcja?stan=zaplanowany";
        } catch (DateTimeParseException e) {
            form.wrong("dzien", Messages.text("editing_review.message.moment"));
            return null;
        }
    }

    private long number(String field) {
        return form.value(field).matches("\\d{1,9}") ? Long.parseLong(form.value(field)) : 0;
    }

    public DraftView getDraft() {
        return draft;
    }

    /** Whether the person has a word in it, and does not only look on. */
    public boolean isPart() {
        return part;
    }

    public boolean isOwn() {
        return draft.person() == author.person();
    }

    /** Whether the item has a newer revision than the draft stands upon. */
    public boolean isOutdated() {
        return outdated || !draft.fresh() && publishing.get(draft.text().id()).revision() != draft.base();
    }

    /** The voivodeship whose adviser alone may agree, or null. */
    public String getRegion() {
        return draft.judgedIn().isEmpty()
                ? null
                : Voivodeship.byTeryt(draft.judgedIn().substring(0, 2))
                        .map(Voivodeship::polishName)
                        .orElse(draft.judgedIn());
    }

    public List<Remark> getRemarks() {
        return reviews.remarks(author, draft.id());
    }

    public Rendered getBody() {
        if (body == null) {
            body = publishing.preview(draft.text(), current.reader()).below(Desk.APART, Desk.LOOK);
        }
        return body;
    }

    /** What the draft changes, word by word. */
    public List<WordDiff.Piece> getPieces() {
        String before = draft.fresh()
                ? ""
                : publishing.source(draft.text().id(), draft.base()).orElse("");
        return WordDiff.brief(before, draft.text().source());
    }

    /** The whole text line by line, as remarks count them. */
    public List<String> getLines() {
        return draft.text().source().lines().toList();
    }

    public List<TextCheck.Hint> getHints() {
        if (hints == null) {
            hints = check.hints(draft.text().source());
        }
        return hints;
    }

    /** What was just done, or null. */
    public String getDone() {
        String state = page.asked("stan");
        return state != null
                        && List.of("oddany", "uwaga", "zgoda", "zalatwione").contains(state)
                ? Messages.text("editing_review.message." + state)
                : null;
    }
}
