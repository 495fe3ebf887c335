package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.account.Browser;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.institution.Actor;
import pl.kooperacja.institution.InstitutionService.Change;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Whoever asks for a page about institutions, and which one he asks for. */
@RequestScoped
class Caller {
    private static final Pattern NUMBER = Pattern.compile("/podmioty/(?:wnioski/)?(\\d{1,18})(?:/.*)?");
    private static final int CONFLICT = 409;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentPerson current;

    @Inject
    Form form;

    @Inject
    PageContext page;

    Optional<SignedIn> person() {
        return current.find();
    }

    Optional<Actor> actor() {
        return person().map(this::actor);
    }

    /** The same, to be asked for nothing but what he may. */
    Optional<Actor> actorForRoles() {
        return current.findForRoles().map(this::actor);
    }

    private Actor actor(SignedIn who) {
        return new Actor(who.person(), who.roles(), origin());
    }

    /** The person; where there is none, the browser is led to sign in and back, to what was typed if anything was. */
    Optional<Actor> required() {
        return current.required().map(this::actor);
    }

    String origin() {
        return current.origin();
    }

    Browser browser() {
        return Browser.of(origin(), request.getHeader("User-Agent"));
    }

    /** Number in the address of the page. */
    long number() {
        Matcher number = NUMBER.matcher(page.getPath());
        if (!number.matches()) {
            throw new NotFoundException("page", page.getPath());
        }
        return Long.parseLong(number.group(1));
    }

    /** A number that the form sent; what is none names nothing. */
    long sent(String field) {
        String value = form.value(field);
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
    }

    /** Goes on when the change was made, or says why it was not. */
    void told(Change change, String address) {
        switch (change) {
            case DONE -> form.leadTo(address);
            case STALE -> form.wrong(null, Messages.text("institution_form.message.stale"), CONFLICT);
            case IMPOSSIBLE -> form.wrong(null, Messages.text("institution_form.message.impossible"), CONFLICT);
        }
    }
}
