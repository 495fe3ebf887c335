package pl.kooperacja.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import pl.kooperacja.account.Retention;
import pl.kooperacja.account.Sweep;

/** Old requests for one's data. */
@ApplicationScoped
public class DataRequestSweep implements Sweep {
    @Inject
    LegalRequestService requests;

    @Override
    public Retention rule() {
        return Register.DATA.retention();
    }

    @Override
    public long due() {
        return requests.countOld(Register.DATA);
    }

    @Override
    public long sweep() {
        return requests.removeOld(Register.DATA);
    }
}
