package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.PeopleService;
import pl.kooperacja.account.PeopleService.Answer;
import pl.kooperacja.account.PeopleService.Wanted;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.Option;
import pl.kooperacja.territory.Voivodeship;

/** Fields in which a role is chosen: which one, where, and how long. */
@Named
@RequestScoped
public class RoleFields {
    private static final String CODE = "[0-9]{1,18}";

    @Inject
    PeopleService people;

    @Inject
    CurrentPerson current;

    @Inject
    Form form;

    @Inject
    Clock clock;

    /** Roles that whoever asks may give. */
    public List<Option> getRoles() {
        return current.find().map(people::givable).orElse(List.of()).stream()
                .map(role -> new Option(role.key(), role.polishName()))
                .toList();
    }

    /** Places that fit at least one of those roles. */
    public List<Option> getPlaces() {
        List<Scope> scopes = current.find().map(people::givable).orElse(List.of()).stream()
                .flatMap(role -> role.scopes().stream())
                .distinct()
                .sorted()
                .toList();
        List<Option> places = new ArrayList<>();
        for (Scope scope : scopes) {
            if (scope == Scope.VOIVODESHIP) {
                Arrays.stream(Voivodeship.values())
                        .map(one -> new Option(
                                one.teryt(), Messages.text("account_scope.label.voivodeship", one.polishName())))
                        .forEach(places::add);
            } else {
                String name = scope.name().toLowerCase(java.util.Locale.ROOT);
                places.add(new Option(name, Messages.text("account_scope.label.choose." + name)));
            }
        }
        return places;
    }

    /** What was chosen, or nothing when something has to be mended. */
    Optional<Wanted> read(SignedIn who) {
        Optional<Role> role = people.givable(who).stream()
                .filter(one -> one.key().equals(form.value("rola")))
                .findFirst();
        if (role.isEmpty()) {
            form.wrong("rola", Messages.text("account_people.message.role"));
        }
        Optional<Held> held = role.flatMap(this::held);
        Optional<LocalDate> from = form.value("od").isBlank() ? Optional.of(LocalDate.now(clock)) : day("od");
        boolean ends = !form.value("do").isBlank();
        Optional<LocalDate> until = ends ? day("do") : Optional.empty();
        return held.isPresent() && from.isPresent() && (until.isPresent() || !ends)
                ? Optional.of(new Wanted(held.get(), from.get(), until.orElse(null)))
                : Optional.empty();
    }

    private Optional<Held> held(Role role) {
        String where = form.value("gdzie");
        String code = form.value("kod").strip();
        Optional<Scope> named = Stream.of(Scope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(where))
                .findFirst();
        Scope scope = named.orElse(Scope.VOIVODESHIP);
        if (!role.scopes().contains(scope)
                || named.isEmpty() && Voivodeship.byTeryt(where).isEmpty()) {
            form.wrong("gdzie", Messages.text("account_people.message.place", places(role)));
            return Optional.empty();
        }
        if (scope == Scope.SITE) {
            return Optional.of(Held.everywhere(role));
        }
        if (scope == Scope.VOIVODESHIP) {
            return Optional.of(new Held(role, scope, where));
        }
        if (!code.matches(CODE)) {
            form.wrong("kod", Messages.text("account_people.message.code"));
            return Optional.empty();
        }
        return Optional.of(new Held(role, scope, code));
    }

    private static String places(Role role) {
        return String.join(
                ", ",
                role.scopes().stream()
                        .sorted()
                        .map(scope -> Messages.text(
                                "account_scope.label.kind." + scope.name().toLowerCase(java.util.Locale.ROOT)))
                        .toList());
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(form.value(field).strip()));
        } catch (DateTimeParseException e) {
            form.wrong(field, Messages.text("account_people.message.day"));
            return Optional.empty();
        }
    }

    /** Says what an answer other than done has to do with the fields. */
    void told(Answer answer) {
        String field =
                switch (answer) {
                    case NO_SUCH_PLACE -> form.value("kod").isBlank() ? "gdzie" : "kod";
                    case NO_SUCH_TIME -> "do";
                    default -> "rola";
                };
        form.wrong(field, answer.words());
    }
}
