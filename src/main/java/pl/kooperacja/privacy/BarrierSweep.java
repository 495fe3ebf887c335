package pl.kooperacja.privacy;

import jakarta.inject.Inject;
import pl.kooperacja.account.Retention;
import pl.kooperacja.account.Sweep;
import pl.kooperacja.shared.Single;

/** Old reports of content that could not be used. */
@Single
public class BarrierSweep implements Sweep {
    @Inject
    LegalRequestService requests;

    @Override
    public Retention rule() {
        return Register.BARRIER.retention();
    }

    @Override
    public long due() {
        return requests.countOld(Register.BARRIER);
    }

    @Override
    public long sweep() {
        return requests.removeOld(Register.BARRIER);
    }
}
