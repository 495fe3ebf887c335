package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DraftOutdatedException;
import pl.kooperacja.editing.DraftService;
import pl.kooperacja.editing.DraftView;
import pl.kooperacja.editing.Merge;
import pl.kooperacja.editing.WordDiff;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.Form;

/** Where one's own text and a newer revision are put together. */
@Named
@RequestScoped
public class MergeBacking {
    private static final int CONFLICT = 409;

    @Inject
    Desk desk;

    @Inject
    DraftService drafts;

    @Inject
    Form form;

    private DraftView draft;
    private Standing newest;
    private Merge merge;

    /** A stretch to decide on. @param number from 0 */
    public record Open(int number, String mine, String theirs, List<WordDiff.Piece> pieces) {}

    public void open() {
        desk.required().ifPresent(author -> {
            String id = desk.part(1);
            draft = drafts.find(author, id).orElseThrow(() -> new NotFoundException("draft", id));
            DraftService.Newer newer = drafts.newer(author, draft);
            newest = newer.newest();
            merge = newer.merge();
            if (form.isSent()) {
                decide(author);
            }
        });
    }

    private void decide(Author author) {
        List<Merge.Choice> choices = new ArrayList<>();
        for (int part = 0; part < merge.open(); part++) {
            switch (form.value("miejsce-" + part)) {
                case "moje" -> choices.add(Merge.Choice.MINE);
                case "ich" -> choices.add(Merge.Choice.THEIRS);
                case "oba" -> choices.add(Merge.Choice.BOTH);
                default -> form.wrong("miejsce-" + part, Messages.text("editing_merge.message.choose", part + 1));
            }
        }
        boolean same = form.value("wersja").equals(Long.toString(draft.version()))
                && form.value("najnowsza").equals(Integer.toString(newest.revision()));
        if (!same) {
            form.wrong(null, Messages.text("editing.draft-outdated"), CONFLICT);
        }
        if (form.isWrong()) {
            return;
        }
        try {
            drafts.rebase(author, draft.id(), draft.version(), newest.revision(), merge.text(choices::get));
            form.leadTo("/redakcja/" + draft.text().id() + "/edytuj?stan=zapisany");
        } catch (DraftOutdatedException e) {
            form.wrong(null, e.getMessage(), CONFLICT);
        }
    }

    public DraftView getDraft() {
        return draft;
    }

    public Standing getNewest() {
        return newest;
    }

    public boolean isNeeded() {
        return draft.base() != newest.revision();
    }

    public List<Open> getOpen() {
        List<Open> open = new ArrayList<>();
        for (Merge.Part part : merge.parts()) {
            if (part.open()) {
                open.add(new Open(
                        open.size(),
                        part.mine().strip(),
                        part.theirs().strip(),
                        WordDiff.of(part.theirs(), part.mine())));
            }
        }
        return open;
    }

    public List<Desk.Crumb> getCrumbs() {
        return desk.crumbs(draft.text().id(), draft.title());
    }
}
