package pl.kooperacja.account;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.kooperacja.shared.Single;

/** Through whom people may sign in besides their password here (OpenID Connect); nobody, unless it is set. */
@Single
public class ProviderSetting {
    @Inject
    @ConfigProperty(name = "SK_OIDC_ISSUER")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "SK_OIDC_CLIENT_ID")
    Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "SK_OIDC_CLIENT_SECRET")
    Optional<String> clientSecret;

    public boolean isOn() {
        return present(issuer) && present(clientId) && present(clientSecret);
    }

    private static boolean present(Optional<String> setting) {
        return setting.filter(text -> !text.isBlank()).isPresent();
    }

    String issuer() {
        return issuer.orElseThrow().strip();
    }

    String clientId() {
        return clientId.orElseThrow().strip();
    }

    String clientSecret() {
        return clientSecret.orElseThrow().strip();
    }
}
