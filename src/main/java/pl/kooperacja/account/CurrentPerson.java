package pl.kooperacja.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.ClientAddress;
import pl.kooperacja.shared.web.Cookies;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.Gap;
import pl.kooperacja.shared.web.PageContext;

/** Whoever asks for a page that is not for everybody. */
@RequestScoped
public class CurrentPerson {
    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    @Inject
    PageContext page;

    @Inject
    ClientAddress addresses;

    @Inject
    Cookies cookies;

    @Inject
    KeptForms forms;

    /** The person, where there is one. */
    public Optional<SignedIn> find() {
        Gap.personal(request);
        return SignedIn.in(request);
    }

    /** The same, to be asked for nothing but roles and what follows from them. */
    public Optional<SignedIn> findForRoles() {
        return SignedIn.in(request);
    }

    /** The person; where there is none, the browser is led to sign in and back, to what was typed if anything was. */
    public Optional<SignedIn> required() {
        Optional<SignedIn> person = find();
        if (person.isEmpty()) {
            form.leadTo("/logowanie?powrot=" + URLEncoder.encode(back(), StandardCharsets.UTF_8));
        }
        return person;
    }

    private String back() {
        Optional<String> kept = form.isSent()
                ? forms.keep(
                        page.getPath(),
                        form.typed(),
                        cookies.value(request, Cookies.SESSION).orElse(null))
                : Optional.empty();
        return kept.map(key -> "/konto/wznow?klucz=" + key).orElseGet(() -> page.with("", null));
    }

    /** The same; to whoever may not do this anywhere, the page is missing. */
    public Optional<SignedIn> required(Permission permission) {
        Optional<SignedIn> person = required();
        if (person.isPresent() && !person.get().may(permission)) {
            throw new NotFoundException("page", page.getPath());
        }
        return person;
    }

    /** Network address of the request. */
    public String origin() {
        return addresses.of(request);
    }
}
