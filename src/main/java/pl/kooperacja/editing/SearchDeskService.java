package pl.kooperacja.editing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.kooperacja.access.Reader;
import pl.kooperacja.account.Permission;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.publication.PinService;
import pl.kooperacja.search.Questions;
import pl.kooperacja.search.SearchOrder;
import pl.kooperacja.search.SearchReason;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;

/** What readers look for, and what editors do so that they find it. */
@Single
@Transactional
public class SearchDeskService {
    /** Questions looked at, the most frequent first. */
    private static final int MOST = 200;

    @Inject
    Questions questions;

    @Inject
    SearchService search;

    @Inject
    PinService pins;

    @Inject
    AuditService audit;

    /** @param found how many places a guest finds now */
    public record Line(String question, long asked, long opened, int found) {}

    /**
     * What was asked lately, the most frequent first.
     *
     * @param empty to which a guest finds nothing now
     * @param unopened after which nobody went on, though something is found
     */
    public record Report(List<Line> frequent, List<Line> empty, List<Line> unopened) {}

    /** @throws NotFoundException when the person edits nothing */
    public Report report(Author author) {
        if (!author.mayAnywhere(Permission.EDIT_CONTENT)) {
            throw new NotFoundException("search desk", "report");
        }
        List<Line> lines = new ArrayList<>();
        for (Questions.Asked asked : questions.mostAsked(MOST)) {
            int found = search.search(asked.question(), Map.of(), SearchOrder.RELEVANCE, 1, Reader.GUEST)
                    .total();
            lines.add(new Line(asked.question(), asked.asked(), asked.opened(), found));
        }
        return new Report(
                lines,
                lines.stream().filter(line -> line.found() == 0).toList(),
                lines.stream()
                        .filter(line -> line.found() > 0 && line.opened() == 0)
                        .toList());
    }

    /** Whether the person may set places in front of all others. */
    public boolean mayPin(Author author) {
        return author.may(Permission.EDIT_CONTENT, Author.COUNTRY);
    }

    /** Places that stand in front. */
    public List<PinService.Pin> pins(Author author) {
        return mayPin(author) ? pins.all() : List.of();
    }

    /** Sets a place in front. */
    public PinService.Set pin(Author author, String question, String address, LocalDate lastDay, Reader reader) {
        demand(author);
        PinService.Set set = pins.pin(question, address, lastDay, reader);
        if (set == PinService.Set.DONE) {
            audit.record(author.person(), "editing.pin", "address", address, author.origin());
        }
        return set;
    }

    public void unpin(Author author, long id) {
        demand(author);
        pins.unpin(id);
        audit.record(author.person(), "editing.unpin", "pin", id, author.origin());
    }

    private void demand(Author author) {
        if (!mayPin(author)) {
            throw new NotFoundException("search desk", "pin");
        }
    }

    /** Why the question finds the item at this address, as far as the reader may find it. */
    public Optional<SearchReason> why(Author author, String question, String item, Reader reader) {
        if (!author.mayAnywhere(Permission.EDIT_CONTENT)) {
            throw new NotFoundException("search desk", "why");
        }
        return search.why(question, item, reader);
    }
}
