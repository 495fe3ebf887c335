package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import pl.kooperacja.shared.Single;

/** Forgets what has run out: devices, links, counted tries. */
@Single
@Transactional
public class AccountUpkeep {
    @Inject
    Accounts accounts;

    @Inject
    DeviceService devices;

    @Inject
    Throttle throttle;

    @Inject
    KeptForms forms;

    @Inject
    SecondFactorService second;

    public void forgetOld() {
        accounts.forgetOldLinks();
        devices.forgetOld();
        throttle.forgetOld();
        forms.forgetOld();
    }

    /** Brings what an older version wrote to how it is kept now. */
    public void renew() {
        second.sealOld();
        accounts.findByWords();
    }
}
