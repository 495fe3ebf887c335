package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import pl.kooperacja.site.SiteProcess.Setup;
import pl.kooperacja.site.Web.Answer;

/** Coming in through a provider of OpenID Connect: a real one, in a process of its own site. */
class ProviderIT {
    private static final String NAME = "rops";
    private static final String CLIENT = "szkola";
    private static final String WAY = "/logowanie/dostawca";

    private final MockOAuth2Server provider = new MockOAuth2Server();

    private void nextIs(String subject, Map<String, Object> claims) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(CLIENT), claims, 3600));
    }

    private static Map<String, Object> mailbox(String email, boolean verified) {
        return Map.of("email", email, "email_verified", verified);
    }

    /** Goes to the provider and comes back with its answer, as a browser would. */
    private static String wayBack(Guest person, String from) {
        String address = person.get(WAY + "?powrot=" + from).header("location").orElseThrow();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String location = client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .headers()
                    .firstValue("location")
                    .orElseThrow();
            URI back = URI.create(location);
            assertThat(back.getPath()).isEqualTo(WAY + "/powrot");
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException e) {
            throw new AssertionError(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Its first answer takes longest. */
    private void awaitProvider() {
        URI metadata = URI.create(provider.issuerUrl(NAME) + "/.well-known/openid-configuration");
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(HttpRequest.newBuilder(metadata).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void whoHasAnAccountComesInAndNobodyElse() {
        provider.start();
        awaitProvider();
        Setup setup = SiteProcess.fresh("provider")
                .with("SK_DEMO_PASSWORD", SiteExtension.DEMO_PASSWORD)
                .with("SK_OIDC_ISSUER", provider.issuerUrl(NAME).toString())
                .with("SK_OIDC_CLIENT_ID", CLIENT)
                .with("SK_OIDC_CLIENT_SECRET", "tajemnica");
        try (SiteProcess site = setup.startAndWait()) {
            assertThat(new Guest(site.web()).get("/logowanie").html().select("main a[href^=" + WAY + "]"))
                    .hasSize(1);
            comesInByConfirmedAddressAndThenByNumber(site);
            staysOutWithoutAnAccountOrAConfirmedAddress(site);
            finishesOnlyWhatThisBrowserBegan(site);
            tokensForOthersAndOldOnesAreNotBelieved(site);
            theCodeIsAskedForAllTheSame(site);
        } finally {
            provider.shutdown();
        }
    }

    private void comesInByConfirmedAddressAndThenByNumber(SiteProcess site) {
        Guest trainer = new Guest(site.web());
        nextIs("17", mailbox("trenerka@example.org", true));
        Answer in = trainer.get(wayBack(trainer, "/slownik"));
        assertThat(in.header("location")).hasValue("/slownik");
        assertThat(trainer.get("/konto").html().select("main").text()).contains("trenerka@example.org");

        Guest again = new Guest(site.web());
        nextIs("17", mailbox("inny@example.org", true));
        assertThat(again.get(wayBack(again, "/")).status()).isEqualTo(303);
        assertThat(again.get("/konto").html().select("main").text())
                .as("the number counts, whatever the address is now")
                .contains("trenerka@example.org");
    }

    private void staysOutWithoutAnAccountOrAConfirmedAddress(SiteProcess site) {
        for (Map<String, Object> claims : List.of(
                mailbox("redaktor@example.org", false), mailbox("nikt@example.org", true), Map.<String, Object>of())) {
            Guest stranger = new Guest(site.web());
            nextIs("obcy", claims);
            Answer refused = stranger.get(wayBack(stranger, "/"));
            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.html().select("[role=alert]").text()).contains("Nie udało się wejść");
            assertThat(stranger.cookies).doesNotContainKey("sesja");
        }
    }

    private void finishesOnlyWhatThisBrowserBegan(SiteProcess site) {
        Guest attacker = new Guest(site.web());
        nextIs("17", mailbox("trenerka@example.org", true));
        String back = wayBack(attacker, "/");
        Guest victim = new Guest(site.web());
        assertThat(victim.get(back).status()).as("without a cookie").isEqualTo(200);
        victim.get(WAY);
        assertThat(victim.get(back).status()).as("with the state of another").isEqualTo(200);
        assertThat(victim.cookies).doesNotContainKey("sesja");
        Guest changed = new Guest(site.web());
        changed.get(WAY);
        changed.cookies.compute("dostawca", (name, value) -> value.substring(0, value.length() - 4) + "AAAA");
        assertThat(changed.get(back).status()).isEqualTo(200);
        assertThat(attacker.get(back.replaceAll("code=[^&]+", "code=zgadywany")).status())
                .isEqualTo(200);
        assertThat(attacker.get(back).status()).as("the cookie is good once").isEqualTo(200);
    }

    private void tokensForOthersAndOldOnesAreNotBelieved(SiteProcess site) {
        Map<String, Object> claims = mailbox("trenerka@example.org", true);
        Map<String, Object> forAnother = new HashMap<>(claims);
        forAnother.put("aud", List.of("inny-serwis"));
        for (DefaultOAuth2TokenCallback bad : List.of(
                new DefaultOAuth2TokenCallback(NAME, "17", "JWT", List.of(CLIENT), forAnother, 3600),
                new DefaultOAuth2TokenCallback(NAME, "17", "JWT", List.of(CLIENT), claims, -3600))) {
            Guest person = new Guest(site.web());
            provider.enqueueCallback(bad);
            assertThat(person.get(wayBack(person, "/")).status()).isEqualTo(200);
            assertThat(person.cookies).doesNotContainKey("sesja");
        }
    }

    private void theCodeIsAskedForAllTheSame(SiteProcess site) {
        Guest person = new Guest(site.web()).as("koordynator");
        Answer page = person.get("/konto/kod");
        String key = page.html().select("input[name=sekret]").attr("value");
        String code = Codes.of(key);
        assertThat(person.sendFrom(page, Map.of("kod", code, "haslo", SiteExtension.DEMO_PASSWORD))
                        .status())
                .isEqualTo(200);
        Guest again = new Guest(site.web());
        nextIs("18", mailbox("koordynator@example.org", true));
        Answer half = again.get(wayBack(again, "/slownik"));
        assertThat(half.header("location")).hasValue("/logowanie/kod?powrot=%2Fslownik");
        assertThat(again.get("/konto").status()).isEqualTo(303);
    }
}
