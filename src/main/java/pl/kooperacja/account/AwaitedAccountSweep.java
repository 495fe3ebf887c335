package pl.kooperacja.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Accounts that were prepared and never begun. */
@ApplicationScoped
public class AwaitedAccountSweep implements Sweep {
    @Inject
    OldAccounts accounts;

    @Inject
    MyDataService data;

    @Override
    public Retention rule() {
        return Retention.AWAITED_ACCOUNT;
    }

    @Override
    public long due() {
        return accounts.awaited().size();
    }

    @Override
    public long sweep() {
        List<Long> due = accounts.awaited();
        return due.stream().filter(data::forget).count();
    }
}
