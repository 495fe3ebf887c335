package pl.kooperacja.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import pl.kooperacja.audit.AuditChain;

/** Old segments of the journal. */
@ApplicationScoped
public class JournalSweep implements Sweep {
    @Inject
    AuditChain chain;

    @Override
    public Retention rule() {
        return Retention.JOURNAL;
    }

    @Override
    public long due() {
        return chain.countOld();
    }

    @Override
    public long sweep() {
        return chain.removeOld();
    }
}
