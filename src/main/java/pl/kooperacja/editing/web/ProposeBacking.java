package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.editing.AudienceForm;
import pl.kooperacja.editing.AudienceForm.Option;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.Proposal;
import pl.kooperacja.editing.ProposalService;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Where a reader with an account says what he would have changed or added, and sees what became of it. */
@Named
@RequestScoped
public class ProposeBacking {
    @Inject
    Desk desk;

    @Inject
    ProposalService proposals;

    @Inject
    CurrentReader current;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private Listed item;
    private List<Proposal> own = List.of();

    public void open() {
        desk.member().ifPresent(author -> {
            form.propose("pozycja", page.asked("pozycja") == null ? "" : page.asked("pozycja"));
            if (!form.value("pozycja").isEmpty()) {
                item = proposals.item(form.value("pozycja"), current.reader());
            }
            if (form.isSent()) {
                send(author);
            }
            own = proposals.of(author);
        });
    }

    private void send(Author author) {
        try {
            if (item != null) {
                proposals.correct(author, current.reader(), item.id(), form.value("slowa"));
            } else {
                Proposal.Sort sort =
                        form.value("rodzaj").equals("barrier") ? Proposal.Sort.BARRIER : Proposal.Sort.PRACTICE;
                form.filled("tytul", Messages.text("editing_new.message.title"));
                if (form.isWrong()) {
                    return;
                }
                proposals.propose(author, sort, form.value("tytul"), form.value("slowa"), form.value("obszar"));
            }
            form.leadTo("/zglos?stan=wyslane");
        } catch (RefusedException e) {
            form.wrong("slowa", e.getMessage());
        }
    }

    /** The item to correct, or null. */
    public Listed getItem() {
        return item;
    }

    public List<Proposal> getOwn() {
        return own;
    }

    public boolean isDone() {
        return page.asked("stan") != null;
    }

    public List<Option> getAreas() {
        List<Option> areas = new ArrayList<>();
        areas.add(new Option(Author.COUNTRY, Messages.text("editing_new.label.country")));
        areas.addAll(AudienceForm.areas());
        return areas;
    }
}
