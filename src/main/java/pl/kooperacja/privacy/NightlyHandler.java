package pl.kooperacja.privacy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Logger;
import pl.kooperacja.account.Sweep;
import pl.kooperacja.job.JobHandler;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.Single;

/** Every night lets go what was kept long enough, reminds of what is due, and asks for the next night. */
@Single
public class NightlyHandler implements JobHandler {
    static final String KIND = "nightly";
    private static final Logger LOG = Logger.getLogger(NightlyHandler.class.getName());

    /** Letters go so many days before the day. */
    private static final int AHEAD_DAYS = 2;

    @Inject
    @Any
    Instance<Sweep> sweeps;

    @Inject
    LegalRequestService requests;

    @Inject
    Answerers answerers;

    @Inject
    Nights nights;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int most() {
        return 10;
    }

    @Override
    public void handle(List<String> subjects) {
        for (Sweep sweep : sweeps) {
            long gone = sweep.sweep();
            if (gone > 0) {
                LOG.info(() -> "Porządki: " + sweep.rule() + ", usunięto " + gone);
            }
        }
        LocalDate soon = nights.today().plusDays(AHEAD_DAYS);
        for (Register register : Register.values()) {
            long due = requests.dueBy(register, soon);
            if (due > 0) {
                answerers.remind(register, PolishPlural.count(due, "privacy_register.label.count"));
            }
        }
        nights.askForNext();
    }
}
