package pl.kooperacja.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Forgets what has run out: devices, links, counted tries. */
@ApplicationScoped
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
    }
}
