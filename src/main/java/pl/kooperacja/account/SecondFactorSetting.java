package pl.kooperacja.account;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.kooperacja.shared.Single;

/** Which roles are worth nothing before their holder asks for codes; made-up people need none. */
@Single
class SecondFactorSetting {
    @Inject
    @ConfigProperty(name = "SK_SECOND_FACTOR", defaultValue = "adviser editor admin")
    String roles;

    boolean isMissing(Person person, Role role) {
        List<String> compulsory = Arrays.asList(roles.toLowerCase(Locale.ROOT).split("[,\\s]+"));
        return compulsory.contains(role.key()) && !person.hasSecondFactor() && !person.isDemo();
    }
}
