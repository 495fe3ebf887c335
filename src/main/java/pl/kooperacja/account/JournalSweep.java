package pl.kooperacja.account;

import jakarta.inject.Inject;
import pl.kooperacja.audit.AuditChain;
import pl.kooperacja.shared.Single;

/** Old segments of the journal. */
@Single
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
