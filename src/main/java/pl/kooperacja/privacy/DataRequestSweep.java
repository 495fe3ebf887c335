package pl.kooperacja.privacy;

import jakarta.inject.Inject;
import pl.kooperacja.account.Retention;
import pl.kooperacja.account.Sweep;
import pl.kooperacja.shared.Single;

/** Old requests for one's data. */
@Single
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
