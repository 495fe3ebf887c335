package pl.kooperacja.account;

import java.util.ArrayList;
import java.util.List;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Pages on people, their roles and their deeds. */
@Single
public class AccountPages implements AdminPages {
    @Override
    public List<Entry> pages(SignedIn who) {
        List<Entry> pages = new ArrayList<>();
        if (who.may(Permission.SEE_PEOPLE)) {
            pages.add(entry("people", "/administracja/osoby"));
            pages.add(entry("permissions", "/administracja/uprawnienia"));
        }
        if (who.may(Permission.READ_AUDIT)) {
            pages.add(entry("journal", "/administracja/dziennik"));
        }
        return pages;
    }

    private static Entry entry(String name, String address) {
        return new Entry(
                Messages.text("account_" + name + ".title"), Messages.text("account_admin.paragraph." + name), address);
    }
}
