package pl.kooperacja.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import pl.kooperacja.access.ReaderKeys;

/** Keys of whoever is signed in. */
@ApplicationScoped
public class AccountKeys implements ReaderKeys {
    @Override
    public Set<String> keys(HttpServletRequest request) {
        return SignedIn.in(request).map(SignedIn::keys).orElse(Set.of());
    }
}
