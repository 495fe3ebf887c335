package pl.kooperacja.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.privacy.LegalRequest;
import pl.kooperacja.privacy.LegalRequest.Asked;
import pl.kooperacja.privacy.LegalRequestService;
import pl.kooperacja.privacy.Register;
import pl.kooperacja.privacy.web.LegalRequestBacking.Crumb;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.Option;

/** Noting a request for one's data that came by letter or in person. */
@Named
@RequestScoped
public class NoteBacking {
    @Inject
    LegalRequestService requests;

    @Inject
    RequestFields fields;

    @Inject
    CurrentPerson current;

    @Inject
    Form form;

    @Inject
    Clock clock;

    public void open() {
        current.required(Register.DATA.answering()).ifPresent(who -> {
            form.propose("dzien", LocalDate.now(clock).toString());
            if (form.isSent()) {
                note(who);
            }
        });
    }

    private void note(SignedIn who) {
        String kind = form.value("rodzaj");
        if (!Register.DATA.kinds().contains(kind)) {
            form.wrong("rodzaj", Messages.text("privacy_form.message.kind"));
        }
        Optional<LocalDate> day = day();
        Optional<String> name = fields.name("nazwa");
        Optional<String> email = form.value("email").isBlank() ? Optional.empty() : fields.email("email");
        Optional<String> reach = fields.optional("kontakt", LegalRequest.REACH_LENGTH);
        Optional<String> words = fields.optional("opis", LegalRequest.WORDS_LENGTH);
        if (!form.isWrong()) {
            requests.note(
                    who,
                    Register.DATA,
                    new Asked(
                            kind,
                            name.orElseThrow(),
                            email.orElse(null),
                            reach.orElseThrow(),
                            "",
                            words.orElseThrow(),
                            "",
                            day.orElseThrow()),
                    current.origin());
            form.leadTo(Register.DATA.address() + "?zrobiono=tak");
        }
    }

    private Optional<LocalDate> day() {
        try {
            LocalDate day = LocalDate.parse(form.value("dzien").strip());
            if (!day.isAfter(LocalDate.now(clock))) {
                return Optional.of(day);
            }
            form.wrong("dzien", Messages.text("privacy_form.message.future"));
        } catch (DateTimeParseException e) {
            form.wrong("dzien", Messages.text("account_people.message.day"));
        }
        return Optional.empty();
    }

    public List<Option> getKinds() {
        return Register.DATA.kinds().stream()
                .map(kind -> new Option(kind, Messages.text("privacy_kind.label." + kind)))
                .toList();
    }

    public List<Crumb> getCrumbs() {
        return List.of(
                new Crumb(Messages.text("account_admin.title"), "/administracja"),
                new Crumb(Register.DATA.title(), Register.DATA.address()));
    }
}
