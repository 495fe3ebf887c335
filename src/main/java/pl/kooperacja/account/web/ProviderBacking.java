package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import pl.kooperacja.account.ProviderService;
import pl.kooperacja.account.ProviderService.Begun;
import pl.kooperacja.account.SignInService.Outcome;
import pl.kooperacja.account.SignInService.Wrong;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.Cookies;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** The way to the provider and back. */
@Named
@RequestScoped
public class ProviderBacking {
    private static final String COOKIE = "dostawca";
    private static final Duration LIFE = Duration.ofMinutes(10);

    @Inject
    ProviderService provider;

    @Inject
    Cookies cookies;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    @Inject
    PageContext page;

    @Inject
    Me me;

    /** Whether there is a provider to go to. */
    public boolean isOn() {
        return provider.isOn();
    }

    /** Goes to the provider; stays, and says so, while it does not answer. */
    public void begin() {
        mustBeOn();
        Optional<Begun> begun = provider.begin(me.cameFrom());
        begun.ifPresent(flow -> {
            cookies.keep(response(), COOKIE, flow.kept(), LIFE);
            form.leadTo(flow.address().toString());
        });
    }

    /** Comes back; stays, and says why, when that did not work. */
    public void finish() {
        mustBeOn();
        String kept = cookies.value(request, COOKIE).orElse(null);
        cookies.forget(response(), COOKIE);
        Outcome outcome = provider.finish(kept, page.asked("state"), page.asked("code"), me.browser());
        if (!(outcome instanceof Wrong)) {
            me.goOn(outcome, provider.back(kept).orElse("/"));
        }
    }

    private void mustBeOn() {
        if (!provider.isOn()) {
            throw new NotFoundException("page", page.getPath());
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
