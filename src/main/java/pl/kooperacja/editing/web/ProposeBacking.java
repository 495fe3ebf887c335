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

/** Where whoever belongs to an authorised institution says what he would have changed or added. */
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
    private boolean allowed;

    public void open() {
        desk.member().ifPresent(author -> {
            form.propose("pozycja", page.asked("pozycja") == null ? "" : page.asked("pozycja"));
            if (!form.value("pozycja").isEmpty()) {
                item = proposals.item(form.value("pozycja"), current.reader());
            }
            allowed = proposals.mayPropose(current.reader());
            if (form.isSent()) {
                send(author);
            }
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
                proposals.propose(
                        author, current.reader(), sort, form.value("tytul"), form.value("slowa"), form.value("obszar"));
            }
            form.leadTo("/zglos/moje?stan=wyslane");
        } catch (RefusedException e) {
            form.wrong("slowa", e.getMessage());
        }
    }

    /** The item to correct, or null. */
    public Listed getItem() {
        return item;
    }

    /** Whether he may propose anything; if not, the page says how one comes to it. */
    public boolean isAllowed() {
        return allowed;
    }

    public List<Option> getAreas() {
        List<Option> areas = new ArrayList<>();
        areas.add(new Option(Author.COUNTRY, Messages.text("editing_new.label.country")));
        areas.addAll(AudienceForm.areas());
        return areas;
    }
}
