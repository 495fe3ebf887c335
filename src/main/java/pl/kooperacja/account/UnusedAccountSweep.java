package pl.kooperacja.account;

import jakarta.inject.Inject;
import java.util.List;
import pl.kooperacja.shared.Single;

/** Accounts that nobody has used for long, a month after a letter said so. */
@Single
public class UnusedAccountSweep implements Sweep {
    @Inject
    OldAccounts accounts;

    @Inject
    MyDataService data;

    @Override
    public Retention rule() {
        return Retention.UNUSED_ACCOUNT;
    }

    @Override
    public long due() {
        return accounts.unused().size();
    }

    @Override
    public long sweep() {
        accounts.announce();
        List<Long> due = accounts.unused();
        return due.stream().filter(data::forget).count();
    }
}
