package pl.kooperacja.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.access.Reader;
import pl.kooperacja.project.ProjectKind;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.StructuredData;
import pl.kooperacja.shared.Messages;

/** The projects side by side. */
@Named
@RequestScoped
public class ProjectsBacking {
    @Inject
    PublicationService publications;

    @Inject
    CurrentReader current;

    @Inject
    ProjectKind kind;

    @Inject
    StructuredData structuredData;

    private List<Project> projects;

    /** A project with the model it made; the model is null while it is not published. */
    public record Project(Listed item, ProjectKind.Details details, Listed model) {
        /** End of its address, for anchors. */
        public String slug() {
            return item.address().substring(item.address().lastIndexOf('/') + 1);
        }
    }

    public void open() {
        Reader reader = current.reader();
        Map<String, Listed> models = publications.list(ListQuery.all("model"), reader).items().stream()
                .collect(Collectors.toMap(Listed::id, Function.identity()));
        projects = publications.details(kind, reader).entrySet().stream()
                .map(entry -> new Project(
                        entry.getKey(),
                        entry.getValue(),
                        models.get(entry.getValue().model())))
                .toList();
    }

    public List<Project> getProjects() {
        return projects;
    }

    public String getJsonLd() {
        return structuredData.list(Messages.text("project_list.title"), "/o-projekcie");
    }
}
