package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.kooperacja.site.SiteProcess.Setup;
import pl.kooperacja.site.Web.Answer;

/** A site that is no demo, behind TLS, before anybody has come. */
class FirstStartIT {
    private static final Pattern LINK = Pattern.compile("https://szkola\\.example(/haslo/ustaw\\?klucz=[\\w-]{43})");
    private static final String PASSWORD = "siedem cichych jezior";

    @Test
    void theFirstAdminComesByTheLinkInTheLog() {
        Setup setup = SiteProcess.fresh("first").with("SK_DEMO", "false").with("SK_BASE_URL", "https://szkola.example");
        try (SiteProcess site = setup.startAndWait()) {
            Guest stranger = new Guest(site.web());
            Answer refused = stranger.signIn("administrator@example.org", PASSWORD);
            assertThat(refused.status()).as("nobody is made up here").isEqualTo(422);

            String link = link(site);
            Guest admin = new Guest(site.web());
            Answer form = admin.get(link);
            assertThat(form.headers().get("set-cookie"))
                    .singleElement()
                    .asString()
                    .matches("__Host-formularz=[\\w-]+; Path=/; HttpOnly; SameSite=Lax; Secure");
            Answer in = admin.sendFrom(
                    form, Map.of("nazwa", "Ewa Admin", "email", "ewa@szkola.example", "haslo", PASSWORD));
            assertThat(in.header("location")).hasValue("/konto");
            assertThat(in.headers().get("set-cookie")).anySatisfy(cookie -> assertThat(cookie)
                    .matches("__Host-sesja=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure"));
            assertThat(admin.get("/konto").html().select("main").text()).contains("Administrator serwisu", "Włącz kod");
            assertThat(new Guest(site.web()).get(link).html().select("main").text())
                    .contains("Ten odsyłacz już nie działa");
            site.terminate();
        }
        try (SiteProcess again = setup.startAndWait()) {
            assertThat(log(again)).doesNotContain("klucz=");
        }
    }

    private static String log(SiteProcess site) {
        return Stream.concat(site.lines().stream(), site.errors().stream()).collect(Collectors.joining("\n"));
    }

    private static String link(SiteProcess site) {
        site.await("the link", SiteProcess.LONGEST_END, () -> LINK.matcher(log(site))
                .find());
        Matcher link = LINK.matcher(log(site));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
