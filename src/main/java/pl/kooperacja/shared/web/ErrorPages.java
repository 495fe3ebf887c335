package pl.kooperacja.shared.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.shared.ForbiddenException;
import pl.kooperacja.shared.GoneException;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.MovedException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;

/** Answers where there is no page: what was thrown becomes a status and a page that helps. */
@Single
class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());

    @Inject
    PageCache cache;

    @Inject
    Visitor visitor;

    @Inject
    @Any
    Instance<Outcome> outcomes;

    /** Answers instead of whoever threw that. */
    void failed(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        switch (thrown) {
            case NotFoundException e -> error(request, response, 404, null);
            case ForbiddenException e -> error(request, response, 403, null);
            case GoneException e -> {
                request.setAttribute(PageContext.INSTEAD, e.instead());
                error(request, response, 410, null);
            }
            case RefusedException e -> error(request, response, 400, e.getMessage());
            case MovedException e ->
                Sending.redirect(
                        response,
                        request.getRequestURI().endsWith(Routes.PRINT) ? e.address() + Routes.PRINT : e.address(),
                        null);
            default -> {
                Optional<Outcome.Page> outcome = outcomes.stream()
                        .map(known -> known.of(thrown))
                        .flatMap(Optional::stream)
                        .findFirst();
                if (outcome.isPresent()) {
                    instead(request, response, outcome.get());
                } else {
                    unexpected(request, response, thrown);
                }
            }
        }
    }

    private void instead(HttpServletRequest request, HttpServletResponse response, Outcome.Page outcome)
            throws IOException {
        Failures.forget(request);
        request.setAttribute(outcome.attribute(), outcome.value());
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = captured.render(new RoutedRequest(request, Map.of(), Map.of()), outcome.view());
        if (thrown != null) {
            unexpected(request, response, thrown);
            return;
        }
        Sending.caching(response, visitor.isGuest() ? Sending.FOR_WHOEVER_ASKS : Sending.NOBODY_KEEPS);
        Sending.send(request, response, 200, Sending.unkept(captured.bytes(), Sending.HTML, cache.now()));
    }

    /** A failure of ours: told by a number that stands in the log too. */
    private void unexpected(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, thrown, () -> "błąd " + number + " na " + request.getRequestURI());
        error(request, response, 500, number);
    }

    /** An error page; what went wrong is told by status, {@code detail} is a reason or the number in the log. */
    void error(HttpServletRequest request, HttpServletResponse response, int status, String detail) throws IOException {
        Sending.caching(response, "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        Object malformed = request.getAttribute(SiteFilter.MALFORMED);
        String asked = malformed == null ? request.getRequestURI() : malformed.toString();
        if (Problem.isFor(asked)) {
            Sending.send(
                    request,
                    response,
                    status,
                    Sending.unkept(Problem.of(status, detail, asked).bytes(), Problem.TYPE, cache.now()));
            return;
        }
        Failures.forget(request);
        request.setAttribute(PageContext.ATTRIBUTE, new PageContext.Values(null, false, Map.of()));
        request.setAttribute(PageContext.ERROR, new PageContext.Error(status, detail));
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = captured.render(new RoutedRequest(request, Map.of(), Map.of()), "/error/error.xhtml");
        byte[] html = captured.bytes();
        if (thrown != null) {
            LOG.log(Level.SEVERE, thrown, () -> "strona błędu nie działa");
            html = Messages.text("error_page.message.status", Integer.toString(status))
                    .getBytes(StandardCharsets.UTF_8);
        }
        Sending.send(request, response, status, Sending.unkept(html, Sending.HTML, cache.now()));
    }
}
