package pl.kooperacja.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import pl.kooperacja.access.ReaderKeys;
import pl.kooperacja.shared.Single;

/** Keys of whoever is signed in. */
@Single
public class AccountKeys implements ReaderKeys {
    @Override
    public Set<String> keys(HttpServletRequest request) {
        return SignedIn.in(request).map(SignedIn::keys).orElse(Set.of());
    }
}
