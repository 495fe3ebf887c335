package pl.kooperacja.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.institution.Actor;
import pl.kooperacja.institution.StaffService;
import pl.kooperacja.institution.StaffService.Own;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.PublicationService.Restricted;
import pl.kooperacja.publication.StructuredData;
import pl.kooperacja.shared.Messages;

/** What is not for everybody: open to this reader, or announced to him; and how he gets more. */
@Named
@RequestScoped
public class ZoneBacking {
    @Inject
    PublicationService publications;

    @Inject
    StaffService staff;

    @Inject
    CurrentReader current;

    @Inject
    CurrentPerson person;

    @Inject
    StructuredData structuredData;

    private Map<Boolean, List<Restricted>> byLock;
    private List<Own> own = List.of();

    public void open() {
        byLock = publications.restricted(current.reader()).stream()
                .collect(Collectors.partitioningBy(entry -> entry.item().locked()));
        person.find().ifPresent(who -> own = staff.own(new Actor(who.person(), who.roles(), person.origin())));
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

    /** Institutions to which the reader belongs or is asked to. */
    public List<Own> getOwn() {
        return own;
    }

    /** Whether any of them opens something. */
    public boolean isAuthorised() {
        return own.stream().anyMatch(Own::open);
    }

    public boolean isCoordinator() {
        return own.stream().anyMatch(Own::coordinator);
    }

    /** How the institution stands, to whoever belongs there. */
    public String standing(Own one) {
        if (one.invited()) {
            return Messages.text("home_zone.label.invited");
        }
        return one.open()
                ? Messages.text("home_zone.label.until", one.until())
                : one.standing().polishName();
    }

    public String getJsonLd() {
        return structuredData.list(Messages.text("home_zone.title"), "/strefa");
    }
}
