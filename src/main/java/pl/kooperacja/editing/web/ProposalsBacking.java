package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DraftView;
import pl.kooperacja.editing.Proposal;
import pl.kooperacja.editing.ProposalService;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;

/** What readers have proposed and nobody has taken up. */
@Named
@RequestScoped
public class ProposalsBacking {
    @Inject
    Desk desk;

    @Inject
    ProposalService proposals;

    @Inject
    Form form;

    private Author author;
    private List<Proposal> waiting = List.of();

    public void open() {
        desk.required().ifPresent(who -> {
            author = who;
            if (form.isSent()) {
                act();
            }
            waiting = proposals.waiting(author);
        });
    }

    private void act() {
        long id = form.value("numer").matches("\\d{1,17}") ? Long.parseLong(form.value("numer")) : 0;
        try {
            if (form.value("co").equals("wez")) {
                DraftView draft = proposals.take(author, id);
                form.leadTo("/redakcja/" + draft.text().id() + "/edytuj");
            } else {
                proposals.refuse(author, id, form.value("odpowiedz-" + id));
                form.leadTo("/redakcja/zgloszenia");
            }
        } catch (RefusedException e) {
            form.wrong("odpowiedz-" + id, e.getMessage());
        }
    }

    public boolean mayAnswer(Proposal proposal) {
        return proposals.mayAnswer(author, proposal);
    }

    public List<Proposal> getWaiting() {
        return waiting;
    }
}
