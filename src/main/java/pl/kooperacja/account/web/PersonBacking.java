package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.PeopleList;
import pl.kooperacja.account.PeopleList.Detail;
import pl.kooperacja.account.PeopleList.Grant;
import pl.kooperacja.account.PeopleList.State;
import pl.kooperacja.account.PeopleService;
import pl.kooperacja.account.PeopleService.Answer;
import pl.kooperacja.account.PeopleService.Wanted;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.account.web.AccountCrumbs.Crumb;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** One person with an account: his roles, and whether he may come in. */
@Named
@RequestScoped
public class PersonBacking {
    private static final Set<String> STATES = Set.of("rola", "koniec", "blokada", "wpuszczenie", "wylogowanie");

    @Inject
    PeopleList people;

    @Inject
    PeopleService service;

    @Inject
    RoleFields roles;

    @Inject
    CurrentPerson current;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private String id;
    private Detail detail;
    private boolean giving;
    private boolean blocking;

    public void open() {
        current.required(Permission.SEE_PEOPLE).ifPresent(who -> {
            detail = people.detail(who, number(id));
            boolean here = detail.state() != State.ERASED;
            giving = here && who.may(Permission.GRANT_ROLE);
            blocking = here && who.may(Permission.BLOCK_PERSON);
            if (form.isSent()) {
                if (!giving && !blocking) {
                    throw new ForbiddenException("person");
                }
                act(who);
            }
        });
    }

    private static long number(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new NotFoundException("record", text);
        }
        return Long.parseLong(text);
    }

    private void act(SignedIn who) {
        String origin = current.origin();
        switch (form.value("co")) {
            case "rola" -> {
                Optional<Wanted> wanted = roles.read(who);
                if (wanted.isPresent()) {
                    Answer answer = service.give(who, detail.id(), wanted.get(), origin);
                    if (answer == Answer.DONE) {
                        done(answer, "rola");
                    } else {
                        roles.told(answer);
                    }
                }
            }
            case "koniec" -> done(service.end(who, detail.id(), number(form.value("numer")), origin), "koniec");
            case "blokada" -> done(service.block(who, detail.id(), origin), "blokada");
            case "wpuszczenie" -> {
                service.unblock(who, detail.id(), origin);
                done(Answer.DONE, "wpuszczenie");
            }
            case "wylogowanie" -> {
                service.endSignIns(who, detail.id(), origin);
                done(Answer.DONE, "wylogowanie");
            }
            default -> form.leadTo(page.getPath());
        }
    }

    private void done(Answer answer, String state) {
        if (answer == Answer.DONE) {
            form.leadTo(page.getPath() + "?zrobiono=" + state);
        } else {
            form.wrong(null, answer.words());
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Detail getDetail() {
        return detail;
    }

    /** What was just done, or null. */
    public String getDone() {
        String state = page.asked("zrobiono");
        return state != null && STATES.contains(state) ? Messages.text("account_person.message." + state) : null;
    }

    /** How long the role holds. */
    public String time(Grant grant) {
        String from = Messages.text("account_person.label.from", PolishDates.text(grant.from()));
        return grant.until() == null
                ? from
                : from + " " + Messages.text("account_person.label.until", PolishDates.text(grant.until()));
    }

    public String day(LocalDateTime moment) {
        return moment == null ? Messages.text("account_person.label.never") : PolishDates.text(moment.toLocalDate());
    }

    public boolean isGiving() {
        return giving;
    }

    public boolean isBlocking() {
        return blocking;
    }

    public List<Crumb> getCrumbs() {
        return List.of(
                new Crumb(Messages.text("account_admin.title"), "/administracja"),
                new Crumb(Messages.text("account_people.title"), "/administracja/osoby"));
    }
}
