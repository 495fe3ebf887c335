package pl.kooperacja.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.practice.PracticeKind;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishTypography;

/** One good practice. */
@Named
@RequestScoped
public class PracticeBacking extends ItemPage<PracticeKind.Details> {
    @Inject
    PracticeKind kind;

    @Override
    protected Kind<PracticeKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("publication_list.header.practice"), PracticeRoutes.LIST));
    }

    public String getSort() {
        return Messages.text(
                getDetails().fictional() ? "practice_item.label.fictional" : "practice_item.label.practice");
    }

    public String getWhere() {
        return PolishTypography.tie(getDetails().where());
    }

    /** What is known of results, or a sentence saying that nothing is. */
    public String getResults() {
        if (getDetails().results() != null) {
            return PolishTypography.tie(getDetails().results());
        }
        return Messages.text(
                getDetails().fictional() ? "practice_item.message.no-results" : "practice_item.message.unknown");
    }

    /** The project it comes from, or null. */
    public Listed getProject() {
        return getOpened().related(Relation.PART_OF, true).stream().findFirst().orElse(null);
    }

    /** What else is related: its project stands among the facts. */
    @Override
    public List<Opened.Related> getRelated() {
        return super.getRelated().stream()
                .filter(group -> group.relation() != Relation.PART_OF || !group.forward())
                .toList();
    }
}
