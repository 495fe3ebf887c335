package pl.kooperacja.privacy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Retention;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.account.Sweep;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.Single;

/** The table of what is kept how long, with what the next night will take. */
@Single
public class RetentionService {
    @Inject
    @Any
    Instance<Sweep> sweeps;

    /** A rule, and how many would go now. */
    public record Line(Retention rule, long due) {}

    /** Every rule; nothing goes by being looked at. */
    public List<Line> dryRun(SignedIn who) {
        if (!who.may(Permission.SEE_REQUESTS)) {
            throw new ForbiddenException("see what will go");
        }
        return Stream.of(Retention.values())
                .map(rule -> new Line(
                        rule,
                        sweeps.stream()
                                .filter(sweep -> sweep.rule() == rule)
                                .mapToLong(Sweep::due)
                                .sum()))
                .toList();
    }
}
