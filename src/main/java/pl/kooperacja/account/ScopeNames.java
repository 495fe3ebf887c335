package pl.kooperacja.account;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import pl.kooperacja.access.AudienceNames;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;
import pl.kooperacja.territory.Voivodeship;

/** Puts into words how far a role reaches, and knows which places there are. */
@Single
public class ScopeNames {
    private static final Pattern COUNTY = Pattern.compile("\\d{4}");
    private static final Pattern GMINA = Pattern.compile("\\d{7}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    @Inject
    @Any
    Instance<AudienceNames> names;

    /** Whether there is such a place. */
    public boolean isKnown(Scope scope, String id) {
        return switch (scope) {
            case SITE -> id == null;
            case VOIVODESHIP -> Voivodeship.byTeryt(id).isPresent();
            case COUNTY -> COUNTY.matcher(id).matches() && voivodeship(id).isPresent();
            case GMINA -> GMINA.matcher(id).matches() && voivodeship(id).isPresent();
            case INSTITUTION -> NUMBER.matcher(id).matches() && institution(id).isPresent();
        };
    }

    /** Such as „powiat 2611, świętokrzyskie”. */
    public String name(Held held) {
        String id = held.scopeId();
        return switch (held.scope()) {
            case SITE -> Messages.text("account_scope.label.site");
            case VOIVODESHIP -> Messages.text("account_scope.label.voivodeship", voivodeshipName(id));
            case COUNTY -> Messages.text("account_scope.label.county", id, voivodeshipName(id));
            case GMINA -> Messages.text("account_scope.label.gmina", id, voivodeshipName(id));
            case INSTITUTION -> institution(id).orElseGet(() -> Messages.text("account_scope.label.institution", id));
        };
    }

    private static Optional<Voivodeship> voivodeship(String teryt) {
        return Voivodeship.byTeryt(teryt.substring(0, 2));
    }

    private static String voivodeshipName(String teryt) {
        return voivodeship(teryt).map(Voivodeship::polishName).orElse(teryt);
    }

    private Optional<String> institution(String number) {
        for (AudienceNames source : names) {
            Optional<String> name = source.name("institution:" + number);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }
}
