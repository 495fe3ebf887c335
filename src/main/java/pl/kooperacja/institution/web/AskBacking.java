package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.account.Contacts;
import pl.kooperacja.account.Person;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.institution.AccessRequest;
import pl.kooperacja.institution.AccessRequest.Asked;
import pl.kooperacja.institution.AccessRequestService;
import pl.kooperacja.institution.AccessRequestService.Choice;
import pl.kooperacja.institution.Draft;
import pl.kooperacja.institution.Drafts;
import pl.kooperacja.institution.TypeService;
import pl.kooperacja.mail.EmailAddress;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;
import pl.kooperacja.territory.Place;

/** Asking that one's institution be let into the restricted sections. */
@Named
@RequestScoped
public class AskBacking {
    private static final int MOST_FOUND = 20;

    @Inject
    AccessRequestService requests;

    @Inject
    DecisionFields fields;

    @Inject
    Contacts contacts;

    @Inject
    Drafts drafts;

    @Inject
    TypeService types;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private Optional<SignedIn> person = Optional.empty();
    private Optional<Choice> chosen = Optional.empty();
    private List<Choice> found = List.of();
    private List<Place> meant = List.of();

    public void open() {
        person = caller.person();
        form.propose("podmiot", page.asked("podmiot") == null ? "" : page.asked("podmiot"));
        long known = caller.sent("podmiot");
        chosen = known < 0 ? Optional.empty() : requests.choice(known);
        if (page.asked("q") != null) {
            found = requests.choices(page.asked("q"), MOST_FOUND);
        }
        if (form.isSent()) {
            act();
        }
    }

    private void act() {
        Optional<String> name = person.isPresent() ? person.map(SignedIn::fullName) : name();
        Optional<String> email =
                person.isPresent() ? contacts.find(person.get().person()).map(Contacts.Contact::email) : email();
        Optional<Draft> draft = chosen.isPresent() ? Optional.empty() : draft();
        Optional<String> post = fields.reason("stanowisko", AccessRequest.POST_LENGTH);
        Optional<String> words = fields.reason("uzasadnienie", AccessRequest.WORDS_LENGTH);
        if (form.isWrong()) {
            return;
        }
        Asked asked = new Asked(
                name.orElseThrow(),
                email.orElseThrow(),
                post.orElseThrow(),
                chosen.map(Choice::id).orElse(null),
                draft.orElse(null),
                words.orElseThrow());
        if (person.isEmpty()) {
            Duration wait = requests.askAsGuest(asked, caller.browser());
            if (wait.isZero()) {
                form.leadTo("/strefa/wniosek?zrobione=list");
            } else {
                form.wrong(null, Messages.text("institution_ask.message.wait"));
            }
        } else if (requests.ask(caller.actor().orElseThrow(), asked)) {
            form.leadTo("/strefa/wniosek?zrobione=tak");
        } else {
            form.wrong(null, Messages.text("institution_ask.message.many"));
        }
    }

    private Optional<String> name() {
        return fields.reason("imie", Person.NAME_LENGTH).map(name -> name.replaceAll("\\s+", " "));
    }

    private Optional<String> email() {
        Optional<String> email = EmailAddress.of(form.value("email"));
        if (email.isEmpty()) {
            form.wrong("email", Messages.text("account_form.message.email"));
        }
        return email;
    }

    private Optional<Draft> draft() {
        Drafts.Read read = drafts.read(form::value);
        meant = read.meant();
        read.faults().forEach(fault -> form.wrong(fault.field(), fault.words()));
        return Optional.ofNullable(read.draft());
    }

    public boolean isGuest() {
        return person.isEmpty();
    }

    /** The institution that was chosen among the known ones, or null. */
    public Choice getChosen() {
        return chosen.orElse(null);
    }

    /** Known institutions with such a name. */
    public List<Choice> getFound() {
        return found;
    }

    /** What was looked for among them, or null. */
    public String getSearched() {
        return page.asked("q");
    }

    public List<Place> getMeant() {
        return meant;
    }

    public List<TypeService.Group> getTypes() {
        return types.groups(false);
    }

    /** What was just done, or null. */
    public String getDone() {
        String done = page.asked("zrobione");
        return "list".equals(done) || "tak".equals(done) ? done : null;
    }
}
