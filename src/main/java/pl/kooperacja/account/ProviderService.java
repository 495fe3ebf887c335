package pl.kooperacja.account;

import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import pl.kooperacja.account.ProviderClient.Claims;
import pl.kooperacja.account.ProviderClient.Flow;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.account.SignInService.Wrong;
import pl.kooperacja.shared.Single;

/**
 * Coming in through a provider. What belongs to one sign-in waits, encrypted, in the browser that began it, so nobody
 * can finish what another began. The provider says once who it is; from then on the session is of this site alone, and
 * ends by its rules. No transaction of its own: the provider is asked over the network.
 */
@Single
public class ProviderService {
    private static final String PURPOSE = "sign-in through a provider";
    private static final String PART = " ";

    @Inject
    ProviderSetting setting;

    @Inject
    ProviderClient client;

    @Inject
    ProviderEntry entry;

    @Inject
    Vault vault;

    /** A sign-in that has begun. @param kept what the browser keeps until it comes back */
    public record Begun(URI address, String kept) {}

    /** Whether there is a provider. */
    public boolean isOn() {
        return setting.isOn();
    }

    /** Begins; empty while the provider does not answer. @param back where the person came from */
    public Optional<Begun> begin(String back) {
        Flow flow = Flow.fresh();
        String kept = String.join(PART, flow.state(), flow.nonce(), flow.verifier(), back);
        return client.address(flow).map(address -> new Begun(address, vault.seal(kept, PURPOSE)));
    }

    /** Where the person came from when he began. */
    public Optional<String> back(String kept) {
        return parts(kept).map(parts -> parts[3]);
    }

    private Optional<String[]> parts(String kept) {
        return Optional.ofNullable(kept)
                .flatMap(text -> vault.open(text, PURPOSE))
                .map(text -> text.split(PART, 4))
                .filter(parts -> parts.length == 4);
    }

    /** Lets in whoever comes back with a good answer to what this browser began, and has an account. */
    public Outcome finish(String kept, String state, String code, Browser browser) {
        Optional<String[]> parts = parts(kept);
        if (parts.isEmpty() || state == null || code == null || !same(parts.get()[0], state)) {
            return new Wrong();
        }
        Flow flow = new Flow(parts.get()[0], parts.get()[1], parts.get()[2]);
        Optional<Claims> claims = client.claims(code, flow);
        return claims.isEmpty() ? new Wrong() : entry.enter(claims.get(), browser);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }
}
