package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.shared.Single;

/** Whoever is there before anybody has come: made-up people to try the site with, or the link for the first admin. */
@Single
@Transactional
public class FirstPeople {
    private static final List<Made> DEMO = List.of(
            new Made("Ewa Lis", "uczestniczka", Held.everywhere(Role.PARTICIPANT)),
            new Made("Adam Wilk", "koordynator", Held.everywhere(Role.PARTICIPANT)),
            new Made("Maria Sowa", "trenerka", Held.everywhere(Role.TRAINER)),
            new Made("Piotr Jeż", "redaktor", Held.everywhere(Role.EDITOR)),
            new Made("Anna Ryś", "doradczyni", new Held(Role.ADVISER, Scope.VOIVODESHIP, "26")),
            new Made("Jan Borsuk", "animator", new Held(Role.ANIMATOR, Scope.COUNTY, "2611")),
            new Made("Zofia Czapla", "audytorka", Held.everywhere(Role.AUDITOR)),
            new Made("Tomasz Żubr", "administrator", Held.everywhere(Role.ADMIN)));

    @Inject
    Accounts accounts;

    /** Somebody made up. */
    private record Made(String name, String mailbox, Held role) {
        String email() {
            return mailbox + "@example.org";
        }
    }

    /** Lets the made-up people in with this password, whatever it was before. @return their addresses */
    public List<String> letInDemo(String hash) {
        Set<String> known = accounts.demoAddresses();
        DEMO.stream().filter(made -> !known.contains(made.email())).forEach(this::add);
        accounts.letInDemo(hash);
        return DEMO.stream().map(Made::email).toList();
    }

    private void add(Made made) {
        if (accounts.findByEmail(made.email()).isEmpty()) {
            Person person = accounts.add(new Person(made.name(), made.email(), true, accounts.now()));
            accounts.grant(person.getId(), List.of(made.role()), null);
        }
    }

    /** Key of a link that begins the first admin's account; empty where there is an admin. */
    public Optional<String> setupLink() {
        if (accounts.hasAdmin()) {
            return Optional.empty();
        }
        accounts.forgetSetup();
        return Optional.of(accounts.link(Purpose.SETUP, null, null, null));
    }
}
