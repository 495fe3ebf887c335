package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.PeopleService;
import pl.kooperacja.account.PeopleService.Answer;
import pl.kooperacja.account.PeopleService.Wanted;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.web.Form;

/** Inviting a person, with a role. */
@Named
@RequestScoped
public class InviteBacking {
    @Inject
    PeopleService people;

    @Inject
    RoleFields roles;

    @Inject
    AccountFields fields;

    @Inject
    CurrentPerson current;

    @Inject
    Form form;

    public void open() {
        current.required(Permission.GRANT_ROLE).ifPresent(who -> {
            if (form.isSent()) {
                invite(who);
            }
        });
    }

    private void invite(SignedIn who) {
        Optional<String> name = fields.name("nazwa");
        Optional<String> email = fields.email("email");
        Optional<Wanted> wanted = roles.read(who);
        if (name.isPresent() && email.isPresent() && wanted.isPresent()) {
            Answer answer = people.invite(who, name.get(), email.get(), wanted.get(), current.origin());
            if (answer == Answer.DONE) {
                form.leadTo("/administracja/osoby?zrobiono=zaproszenie");
            } else {
                roles.told(answer);
            }
        }
    }
}
