package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import pl.kooperacja.access.ReaderKeys;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.Single;

/** Keys that whoever is signed in holds as one of the staff of institutions authorised at this moment. */
@Single
public class InstitutionKeys implements ReaderKeys {
    @Inject
    StaffKeys keys;

    @Override
    public Set<String> keys(HttpServletRequest request) {
        return SignedIn.in(request).map(who -> keys.of(who.person())).orElse(Set.of());
    }
}
