package pl.kooperacja.account;

import jakarta.inject.Inject;
import java.util.List;
import pl.kooperacja.shared.Single;

/** Accounts that were prepared and never begun. */
@Single
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
