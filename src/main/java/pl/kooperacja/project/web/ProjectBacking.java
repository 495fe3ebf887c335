package pl.kooperacja.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import pl.kooperacja.project.ProjectKind;
import pl.kooperacja.publication.Facet;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.publication.Relation;
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

    /** What leads here and where this leads, but for news, which is too much to list. */
    @Override
    public List<Opened.Related> getRelated() {
        return getOpened()
                .relatedBesides(getOpened().related().stream()
                        .flatMap(group -> group.items().stream())
                        .filter(ProjectBacking::isNews)
                        .map(Listed::id)
                        .collect(Collectors.toSet()));
    }

    /** Address of the list of its news; null while there is none. */
    public String getNews() {
        boolean any = getOpened().related(Relation.PART_OF, false).stream().anyMatch(ProjectBacking::isNews);
        return any
                ? "/aktualnosci?" + Facet.PROJECT.parameter() + "="
                        + Facet.PROJECT.slug(getItem().id())
                : null;
    }

    private static boolean isNews(Listed item) {
        return item.kind().equals("news");
    }

    /** The model it made, or null while that is not published. */
    public Listed getModel() {
        return model;
    }
}
