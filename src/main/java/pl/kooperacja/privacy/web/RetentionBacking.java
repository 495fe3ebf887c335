package pl.kooperacja.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.Permission;
import pl.kooperacja.privacy.RetentionService;
import pl.kooperacja.privacy.RetentionService.Line;

/** How long what is kept, and what the next night will take. */
@Named
@RequestScoped
public class RetentionBacking {
    @Inject
    RetentionService retention;

    @Inject
    CurrentPerson current;

    private List<Line> lines = List.of();

    public void open() {
        current.required(Permission.SEE_REQUESTS).ifPresent(who -> lines = retention.dryRun(who));
    }

    public List<Line> getLines() {
        return lines;
    }
}
