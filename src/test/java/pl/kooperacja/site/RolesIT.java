package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import pl.kooperacja.site.Web.Answer;
import pl.kooperacja.testing.AccessTable;

/**
 * Every address answers each role as {@link AccessTable} says, asked for by GET and then by POST of an otherwise empty
 * form with the token of whoever sends it. What was answered lies in {@code target/it/access.tsv}.
 */
class RolesIT {
    private static final String GUEST = "guest";
    private static final String EDITOR = "redaktor";
    private static final String AUDITOR = "audytorka";
    private static final String ADMIN = "administrator";
    private static final int SENT = 303;
    private static final String OUT = "/wyloguj";

    /** On a site of its own, where nobody has decided about anything yet. */
    @Test
    void everyAddressAnswersEachRoleAsTheTableSays() throws IOException {
        try (SiteProcess site = SiteProcess.fresh("roles")
                .with("SK_DEMO_PASSWORD", SiteExtension.DEMO_PASSWORD)
                .startAndWait()
                .awaitSearch()) {
            walk(site.web());
        }
    }

    private static void walk(Web web) throws IOException {
        AccessTable table = AccessTable.read();
        List<Guest> people = table.who().stream()
                .map(name -> name.equals(GUEST) ? new Guest(web) : new Guest(web).as(name))
                .toList();
        Map<String, Guest> byName = new HashMap<>();
        table.who().forEach(name -> byName.put(name, people.get(byName.size())));
        prepare(byName);
        Findings findings = new Findings("every address answers each role as the table says");
        List<String> written = new ArrayList<>();
        table.lines().stream()
                .sorted(Comparator.comparing(line -> line.pattern().equals(OUT))) // nobody is signed in after it
                .forEach(line -> {
                    String address = address(line.example(), byName);
                    StringBuilder answers = new StringBuilder(line.pattern() + "\t" + line.example());
                    for (int i = 0; i < people.size(); i++) {
                        findings.checking();
                        String answer = answer(people.get(i), address);
                        answers.append("\t").append(answer);
                        String expected = line.statuses().get(i);
                        findings.addUnless(
                                answer.equals(expected),
                                line.example(),
                                table.who().get(i) + " gets " + answer + " and not " + expected);
                    }
                    written.add(answers.toString());
                });
        Files.write(SiteProcess.outputFolder().resolve("access.tsv"), written);
        findings.assertNone();
    }

    /** Something for each register. */
    private static void prepare(Map<String, Guest> people) {
        assertThat(people.get(GUEST)
                        .send(
                                "/dostepnosc/zglos",
                                Map.of(
                                        "gdzie",
                                        "/szkola",
                                        "opis",
                                        "Nie słychać",
                                        "nazwa",
                                        "Ktoś",
                                        "email",
                                        "ktos@example.org"))
                        .status())
                .isEqualTo(SENT);
        assertThat(people.get(ADMIN)
                        .send(
                                "/administracja/wnioski-o-dane/nowy",
                                Map.of("rodzaj", "access", "nazwa", "Ktoś", "email", "ktos@example.org"))
                        .status())
                .isEqualTo(SENT);
    }

    /** An address whose number or name is known only while the site runs. */
    private static String address(String example, Map<String, Guest> people) {
        int colon = example.indexOf(':');
        if (example.startsWith("/")) {
            return example;
        }
        String page = example.substring(colon + 1);
        return switch (example.substring(0, colon)) {
            case "file-of" -> first(people.get(AUDITOR).get(page), "main a[href^=/pliki/]");
            case "asset-of" ->
                people.get(GUEST)
                        .get(page)
                        .html()
                        .select("link[rel=stylesheet]")
                        .attr("href");
            case "first-of" -> first(people.get(ADMIN).get(page), "main tbody a[href^=" + page + "/]");
            case "draft-of" -> draft(people.get(EDITOR), page);
            default -> throw new IllegalArgumentException(example);
        };
    }

    private static String first(Answer page, String links) {
        Element link = page.html().select(links).first();
        return Objects.requireNonNull(link, page.address() + " has no " + links).attr("href");
    }

    /** A draft, handed in by the editor. */
    private static String draft(Guest editor, String item) {
        Map<String, String> form = DeskIT.fields(editor.get(item + "/edytuj"));
        form.put("pole-tresc", form.get("pole-tresc") + "\n\nAkapit na próbę.\n");
        form.putAll(Map.of("co", "oddaj", "powod", "na próbę"));
        return editor.post(item + "/edytuj", form)
                .header("location")
                .orElseThrow()
                .split("\\?")[0];
    }

    /** Statuses of looking and of sending an empty form of his own. */
    private static String answer(Guest who, String address) {
        int looking = who.get(address).status();
        String page = who.cookies.containsKey("sesja") ? "/konto" : "/logowanie";
        return looking + "/"
                + who.post(address, Map.of("znak", who.token(page))).status();
    }
}
