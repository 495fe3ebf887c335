package pl.kooperacja.home.web;

import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Links of header and footer. */
@Named
@Single
public class Navigation {
    /** A link. */
    public record Entry(String label, String address) {}

    /** Links under a heading. */
    public record Group(String label, List<Entry> entries) {}

    public List<Entry> getMain() {
        return entries(
                "models:/modele",
                "book:/ksiega",
                "practices:/dobre-praktyki",
                "school:/szkola",
                "materials:/materialy");
    }

    public List<Group> getFoot() {
        return List.of(
                group(
                        "knowledge",
                        "models:/modele",
                        "comparison:/modele/porownanie",
                        "book:/ksiega",
                        "practices:/dobre-praktyki",
                        "barriers:/bariery",
                        "school:/szkola",
                        "materials:/materialy",
                        "reports:/raporty",
                        "data:/dane",
                        "directories:/listy-uslug",
                        "glossary:/slownik",
                        "restricted:/strefa"),
                group(
                        "service",
                        "about:/o-projekcie",
                        "news:/aktualnosci",
                        "how-to:/jak-korzystac",
                        "map:/mapa",
                        "contact:/kontakt",
                        "feed:/rss.xml"),
                group(
                        "law",
                        "accessibility:/deklaracja-dostepnosci",
                        "easy:/informacja-etr",
                        "sign-language:/polski-jezyk-migowy",
                        "privacy:/prywatnosc",
                        "cookies:/ciasteczka",
                        "terms:/regulamin"));
    }

    /** Pages between the front page and this address. */
    public List<Entry> way(String address) {
        return Stream.concat(getMain().stream(), getFoot().stream().flatMap(group -> group.entries().stream()))
                .filter(entry -> address.startsWith(entry.address() + "/"))
                .distinct()
                .toList();
    }

    private static Group group(String name, String... entries) {
        return new Group(Messages.text("home_navigation.header." + name), entries(entries));
    }

    private static List<Entry> entries(String... entries) {
        return Arrays.stream(entries)
                .map(entry -> entry.split(":", 2))
                .map(parts -> new Entry(Messages.text("home_navigation.button." + parts[0]), parts[1]))
                .toList();
    }
}
