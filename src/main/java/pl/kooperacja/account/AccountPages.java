package pl.kooperacja.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import pl.kooperacja.shared.Messages;

/** Pages on people, their roles and their deeds. */
@ApplicationScoped
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
