package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.editing.Proposal;
import pl.kooperacja.editing.ProposalService;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.shared.web.PageContext;

/** What the person has proposed, and what became of it. */
@Named
@RequestScoped
public class OwnProposalsBacking {
    @Inject
    Desk desk;

    @Inject
    ProposalService proposals;

    @Inject
    CurrentReader current;

    @Inject
    PageContext page;

    private List<Proposal> own = List.of();
    private Map<String, Listed> items = Map.of();

    public void open() {
        desk.member().ifPresent(author -> {
            own = proposals.of(author);
            items = proposals.items(own, current.reader());
        });
    }

    public List<Proposal> getOwn() {
        return own;
    }

    /** Address of the item that it is about or that came of it, as far as the person may know of it; else null. */
    public String address(Proposal proposal) {
        Listed item = proposal.getItemId() == null ? null : items.get(proposal.getItemId());
        return item == null ? null : item.address();
    }

    public boolean isAllowed() {
        return proposals.mayPropose(current.reader());
    }

    public boolean isDone() {
        return "wyslane".equals(page.asked("stan"));
    }
}
