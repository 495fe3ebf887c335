package pl.kooperacja.account;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.kooperacja.shared.Single;

/** Whether made-up people may use the site. */
@Single
class DemoSetting {
    @Inject
    @ConfigProperty(name = "SK_DEMO", defaultValue = "false")
    boolean on;

    @Inject
    @ConfigProperty(name = "SK_DEMO_PASSWORD")
    Optional<String> password;

    boolean isOn() {
        return on;
    }

    Optional<String> password() {
        return password.filter(text -> !text.isBlank());
    }
}
