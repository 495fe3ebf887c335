package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import pl.kooperacja.site.Web.Answer;

/** What the table of security requirements asks for and no other test looks at. */
@ExtendWith(SiteExtension.class)
class AsvsIT {
    private static final List<String> OWN = List.of(
            "/konto",
            "/konto/haslo",
            "/konto/adres",
            "/konto/kod",
            "/konto/dane",
            "/konto/usun",
            "/konto/powiadomienia");

    private final Web web;

    AsvsIT(Web web) {
        this.web = web;
    }

    private Guest guest() {
        return new Guest(web);
    }

    @Test
    void passwordFieldsMaskAndTakeWhatManagersPaste() {
        Guest person = guest().as("trenerka");
        List<Answer> pages = List.of(
                guest().get("/logowanie"),
                person.get("/konto/haslo"),
                person.get("/konto/adres"),
                person.get("/konto/kod"),
                person.get("/konto/dane"),
                person.get("/konto/usun"));
        for (Answer page : pages) {
            List<Element> fields = page.html().select("main input[name=haslo], main input[name=dawne]");
            assertThat(fields).as(page.address()).isNotEmpty().allSatisfy(field -> {
                assertThat(field.attr("type")).isEqualTo("password");
                assertThat(field.attr("autocomplete")).matches("(current|new)-password");
                assertThat(field.hasAttr("onpaste") || field.hasAttr("maxlength"))
                        .isFalse();
                assertThat(field.attr("value")).isEmpty();
            });
        }
    }

    @Test
    void everyOwnPageLeadsOut() {
        Guest admin = guest().as("administrator");
        for (String address : OWN) {
            assertThat(admin.get(address).html().select("header form[action=/wyloguj] button"))
                    .as(address)
                    .hasSize(1);
        }
        assertThat(admin.get("/administracja/osoby").html().select("header form[action=/wyloguj] button"))
                .hasSize(1);
    }

    @Test
    void whatLeadsToAnAccountIsNotChangedWithoutThePassword() {
        Guest person = guest().as("animator");
        Map<String, Map<String, String>> forms = new LinkedHashMap<>();
        forms.put("/konto/adres", Map.of("email", "inny@example.org"));
        forms.put("/konto/haslo", Map.of("haslo", "siedem cichych jezior"));
        forms.put("/konto/kod", Map.of("kod", "123456"));
        forms.put("/konto/usun", Map.of("rozumiem", "tak"));
        forms.put("/konto/dane", Map.of("format", "json"));
        forms.forEach((address, fields) -> {
            assertThat(person.send(address, fields).status()).as(address).isEqualTo(422);
            Map<String, String> guessed = new LinkedHashMap<>(fields);
            guessed.put(address.equals("/konto/haslo") ? "dawne" : "haslo", "to nie jest to hasło");
            assertThat(person.send(address, guessed).status()).as(address).isEqualTo(422);
        });
        assertThat(person.get("/konto").html().select("main").text()).contains("animator@example.org");
    }

    @Test
    void thereIsNoProviderUnlessItIsSet() {
        assertThat(guest().get("/logowanie/dostawca").status()).isEqualTo(404);
        assertThat(guest().get("/logowanie/dostawca/powrot?code=a&state=b").status())
                .isEqualTo(404);
        assertThat(guest().get("/logowanie").html().select("main a[href^=/logowanie/dostawca]"))
                .isEmpty();
    }

    @Test
    void fieldsThatAFormDoesNotHaveChangeNothing() {
        Guest person = guest().as("koordynator");
        Answer account = person.get("/konto");
        String name = account.html().select("#nazwa").attr("value");
        Answer sent = person.sendFrom(
                account,
                Map.of(
                        "nazwa", name,
                        "email", "inny@example.org",
                        "rola", "admin",
                        "role", "ADMIN",
                        "blocked", "false",
                        "person_id", "8"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(person.get("/konto").html().select("main").text())
                .contains("koordynator@example.org")
                .doesNotContain("inny@example.org");
        assertThat(person.get("/administracja").status()).isEqualTo(404);
    }
}
