package pl.kooperacja.audit;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.kooperacja.shared.Single;

/** How long entries are kept. */
@Single
public class AuditSetting {
    /** Two years: the law asks for no less (KRI). */
    public static final int LEAST_DAYS = 730;

    @Inject
    @ConfigProperty(name = "SK_AUDIT_DAYS", defaultValue = "730")
    int days;

    /** Days after which an entry may go; never fewer than the law allows. */
    public int days() {
        return Math.max(LEAST_DAYS, days);
    }
}
