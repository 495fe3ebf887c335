package pl.kooperacja.shared;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the person running the site may set; README lists the variables. */
@Named
@Single
public class Settings {
    @Inject
    @ConfigProperty(name = "SK_BASE_URL")
    Optional<String> baseUrl;

    @Inject
    @ConfigProperty(name = "SK_HTTP_PORT", defaultValue = "8080")
    int port;

    @Inject
    @ConfigProperty(name = "SK_DATA", defaultValue = "data")
    String data;

    @Inject
    @ConfigProperty(name = "SK_CONTENT", defaultValue = "content")
    String content;

    @Inject
    @ConfigProperty(name = "SK_OPERATOR_NAME", defaultValue = "Przykładowy Ośrodek Polityki Społecznej")
    String operatorName;

    @Inject
    @ConfigProperty(name = "SK_OPERATOR_ADDRESS", defaultValue = "ul. Zmyślona 1, 00-000 Przykładów")
    String operatorAddress;

    @Inject
    @ConfigProperty(name = "SK_OPERATOR_EMAIL", defaultValue = "kontakt@example.org")
    String operatorEmail;

    @Inject
    @ConfigProperty(name = "SK_OPERATOR_PHONE", defaultValue = "00 000 00 00")
    String operatorPhone;

    @Inject
    @ConfigProperty(name = "SK_OPERATOR_DPO", defaultValue = "iod@example.org")
    String operatorDpo;

    @Inject
    @ConfigProperty(name = "SK_OPERATOR_WWW", defaultValue = "https://example.org")
    String operatorWww;

    /** Outward address of the site, without a slash at the end. */
    public String getBaseUrl() {
        String url = baseUrl.map(String::strip).orElse("http://localhost:" + port);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Whether people reach the site through TLS. */
    public boolean isSecure() {
        return getBaseUrl().startsWith("https:");
    }

    /** Where the site keeps what it must not lose. */
    public Path data() {
        return Path.of(data);
    }

    /** The folder of Markdown the site opens with. */
    public Path content() {
        return Path.of(content);
    }

    public String getOperatorName() {
        return operatorName;
    }

    public String getOperatorAddress() {
        return operatorAddress;
    }

    public String getOperatorEmail() {
        return operatorEmail;
    }

    /** The words that content may hold in double braces. */
    public Map<String, String> variables() {
        return Map.of(
                "operator.nazwa", operatorName,
                "operator.adres", operatorAddress,
                "operator.email", operatorEmail,
                "operator.telefon", operatorPhone,
                "operator.iod", operatorDpo,
                "operator.www", operatorWww,
                "serwis.adres", getBaseUrl());
    }
}
