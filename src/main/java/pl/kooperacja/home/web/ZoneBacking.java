package pl.kooperacja.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.PublicationService.Restricted;
import pl.kooperacja.publication.StructuredData;
import pl.kooperacja.shared.Messages;

/** What is not for everybody: open to this reader, or announced to him. */
@Named
@RequestScoped
public class ZoneBacking {
    @Inject
    PublicationService publications;

    @Inject
    CurrentReader current;

    @Inject
    StructuredData structuredData;

    private Map<Boolean, List<Restricted>> byLock;

    public void open() {
        byLock = publications.restricted(current.reader()).stream()
                .collect(Collectors.partitioningBy(entry -> entry.item().locked()));
    }

    public boolean isGuest() {
        return current.reader().isGuest();
    }

    public List<Restricted> getOpen() {
        return byLock.get(false);
    }

    public List<Restricted> getAnnounced() {
        return byLock.get(true);
    }

    public String getJsonLd() {
        return structuredData.list(Messages.text("home_zone.title"), "/strefa");
    }
}
