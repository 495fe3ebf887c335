package pl.kooperacja.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.home.SiteMap;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.StructuredData;
import pl.kooperacja.shared.Messages;

/** The map of the site. */
@Named
@RequestScoped
public class MapBacking {
    @Inject
    PublicationService publications;

    @Inject
    CurrentReader current;

    @Inject
    StructuredData structuredData;

    private List<SiteMap.Group> groups;

    public void open() {
        groups = SiteMap.of(
                publications.listedKinds(),
                kind -> publications.list(ListQuery.all(kind), current.reader()).items());
    }

    public List<SiteMap.Group> getGroups() {
        return groups;
    }

    public String getJsonLd() {
        return structuredData.list(Messages.text("home_map.title"), "/mapa");
    }
}
