package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.PeopleList;
import pl.kooperacja.account.PeopleList.Choice;
import pl.kooperacja.account.PeopleList.Found;
import pl.kooperacja.account.PeopleList.Listed;
import pl.kooperacja.account.PeopleList.State;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.ScopeNames;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Paged;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Option;
import pl.kooperacja.shared.web.PageContext;

/** People with an account, to be looked through. */
@Named
@RequestScoped
public class PeopleBacking {
    @Inject
    PeopleList people;

    @Inject
    ScopeNames scopes;

    @Inject
    CurrentPerson current;

    @Inject
    PageContext page;

    private Found found;
    private boolean inviting;

    public void open() {
        current.required(Permission.SEE_PEOPLE).ifPresent(who -> {
            found = people.list(
                    who,
                    new Choice(page.asked("q"), chosen(Role.values(), "rola"), chosen(State.values(), "konto")),
                    page.number());
            inviting = who.may(Permission.GRANT_ROLE);
        });
    }

    private <E extends Enum<E>> E chosen(E[] values, String parameter) {
        String asked = page.asked(parameter);
        return asked == null
                ? null
                : Stream.of(values)
                        .filter(value -> key(value).equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException("account_people.unknown", asked));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public Paged<Listed> getList() {
        return found.list();
    }

    public boolean isCapped() {
        return found.capped();
    }

    public String getCount() {
        long total = found.list().total();
        return found.capped()
                ? Messages.text("account_people.label.capped", total)
                : PolishPlural.count(total, "account_people.label.count");
    }

    /** Whether whoever looks may invite others. */
    public boolean isInviting() {
        return inviting;
    }

    public boolean isInvited() {
        return page.asked("zrobiono") != null;
    }

    public List<Option> getRoles() {
        return Stream.of(Role.values())
                .map(role -> new Option(role.key(), role.polishName()))
                .toList();
    }

    public List<Option> getStates() {
        return Stream.of(State.values())
                .map(state -> new Option(key(state), state(state)))
                .toList();
    }

    public String state(State state) {
        return Messages.text("account_people.label.state." + key(state));
    }

    /** Which sort of sign fits the state. */
    public String sort(State state) {
        return switch (state) {
            case ACTIVE -> "good";
            case AWAITED -> "ask";
            case BLOCKED, ERASED -> "bad";
        };
    }

    /** The drawing beside the state. */
    public String sign(State state) {
        return switch (state) {
            case ACTIVE -> "M4 13l5 5L20 6";
            case AWAITED -> "M12 3a9 9 0 1 0 .01 0M12 7v5l3.5 2";
            case BLOCKED, ERASED -> "M6 6l12 12m0-12L6 18";
        };
    }

    public String role(Held held) {
        return held.role().polishName() + " – " + scopes.name(held);
    }
}
