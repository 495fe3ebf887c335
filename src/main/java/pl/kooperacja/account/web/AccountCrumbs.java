package pl.kooperacja.account.web;

import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** The way back from pages below one's account. */
@Named
@Single
public class AccountCrumbs {
    /** A step of the way. */
    public record Crumb(String label, String address) {}

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(Messages.text("account_account.title"), "/konto"));
    }
}
