package pl.kooperacja.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.project.ProjectKind;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.shared.Messages;

/** One project. */
@Named
@RequestScoped
public class ProjectBacking extends ItemPage<ProjectKind.Details> {
    @Inject
    ProjectKind kind;

    private Listed model;

    @Override
    protected Kind<ProjectKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("project_list.title"), "/o-projekcie"));
    }

    @Override
    protected void opened() {
        model = publications.list(ListQuery.all("model"), current.reader()).items().stream()
                .filter(listed -> listed.id().equals(getDetails().model()))
                .findFirst()
                .orElse(null);
    }

    /** The model it made, or null while that is not published. */
    public Listed getModel() {
        return model;
    }
}
