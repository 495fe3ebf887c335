package pl.kooperacja.service.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.service.ServiceDirectoryKind;
import pl.kooperacja.service.ServiceEntry;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.PolishTypography;

/** One list of services. */
@Named
@RequestScoped
public class DirectoryBacking extends ItemPage<ServiceDirectoryKind.Details> {
    @Inject
    ServiceDirectoryKind kind;

    @Inject
    Clock clock;

    @Override
    protected Kind<ServiceDirectoryKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("publication_list.header.directory"), ServiceDirectoryKind.ADDRESS));
    }

    public String getReach() {
        return PolishTypography.capital(getDetails().reach());
    }

    public String getCount() {
        return PolishPlural.count(getDetails().entries().size(), "service_directory.label.count");
    }

    /** The day in words. */
    public String day(LocalDate day) {
        return PolishDates.text(day);
    }

    /** Until when it is there, or that it is over; empty where no end is known. */
    public String end(ServiceEntry entry) {
        if (entry.ends() == null) {
            return "";
        }
        String key = entry.isOver(LocalDate.now(clock)) ? "over" : "ends";
        return Messages.text("service_directory.label." + key, PolishDates.text(entry.ends()));
    }
}
