package pl.kooperacja.account;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.account.PeopleService.Answer;
import pl.kooperacja.account.PersonalData.Kept;
import pl.kooperacja.account.PersonalData.Section;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Single;

/** One's own data: taking them out, and leaving. */
@Single
@Transactional
public class MyDataService {
    private static final Set<Purpose> DATA = EnumSet.of(Purpose.DATA);

    @Inject
    @Any
    Instance<PersonalData> sources;

    @Inject
    Accounts accounts;

    @Inject
    PeopleService people;

    @Inject
    AccountLetters letters;

    @Inject
    AuditService audit;

    /** What a person asked for. @param format {@code json} or {@code pdf} */
    public record Taken(String format, List<Section> sections) {}

    /** Key of a download that the person, having just proved himself, may begin once within five minutes. */
    public String prepare(SignedIn who, String format, String origin) {
        audit.record(who.person(), "account.data-taken", "person", who.person(), origin);
        return accounts.link(Purpose.DATA, who.person(), null, format);
    }

    /** All that is kept of the person; nothing for a key that is used, late or another person's. */
    public Optional<Taken> take(SignedIn who, String key) {
        return accounts.findLink(key, DATA)
                .filter(link -> link.getPersonId() == who.person())
                .flatMap(link -> accounts.takeLink(key, DATA))
                .map(link -> new Taken(
                        link.getName(),
                        sources.stream()
                                .flatMap(source -> source.sections(who.person()).stream())
                                .toList()));
    }

    /** What stays when the person leaves. */
    public List<Kept> kept(SignedIn who) {
        return sources.stream()
                .flatMap(source -> source.kept(who.person()).stream())
                .toList();
    }

    /** Forgets the person, all but the number; the last admin cannot go. */
    public Answer erase(SignedIn who, String origin) {
        accounts.lockAdmins();
        Person person = accounts.lock(who.person()).orElseThrow();
        if (people.isLastAdmin(who.person())) {
            return Answer.LAST_ADMIN;
        }
        if (!person.isErased()) {
            letters.tellErased(person.getEmail());
            sources.forEach(source -> source.erase(who.person()));
            audit.record(who.person(), "account.erased", "person", who.person(), origin);
        }
        return Answer.DONE;
    }

    /** Forgets somebody who has forgotten the site. @return whether he is gone; the last admin stays */
    boolean forget(Long id) {
        accounts.lockAdmins();
        Optional<Person> person = accounts.lock(id).filter(found -> !found.isErased());
        if (person.isEmpty() || people.isLastAdmin(id)) {
            return false;
        }
        sources.forEach(source -> source.erase(id));
        audit.record(null, "account.forgotten", "person", id, null);
        return true;
    }
}
