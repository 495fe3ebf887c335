package pl.kooperacja.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.shared.Single;

/** Pages with forms, shown or sent: never kept, and their addresses, which may hold a key, are told to nobody. */
@Single
class FormPages {
    private static final Logger LOG = Logger.getLogger(FormPages.class.getName());

    @Inject
    PageCache cache;

    @Inject
    Visitor visitor;

    @Inject
    FormToken tokens;

    @Inject
    ErrorPages errors;

    /** A page with a form, as it is or with what was sent. */
    void form(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException {
        if (!request.getMethod().equals("POST")) {
            shown(request, response, path, match, asked);
        } else if (FormFiles.isSentBy(request)) {
            formWithFiles(request, response, path, match, asked);
        } else {
            boolean longTexts = match.route().takesLongTexts();
            Optional<Map<String, String>> values = FormBody.of(request, longTexts);
            if (values.isEmpty()) {
                errors.error(request, response, longTexts ? 413 : 400, null);
                return;
            }
            sent(request, values.get(), Map.of());
            shown(request, response, path, match, asked);
        }
    }

    private void formWithFiles(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException {
        if (!match.route().takesFiles()) {
            errors.error(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, null);
            return;
        }
        if (visitor.isGuest()) {
            // whoever is not signed in fills no disk; the page leads him to sign in
            FormFiles.skip(request);
            shown(request, response, path, match, asked);
            return;
        }
        try (FormFiles form = FormFiles.of(request, match.route().mostBytes())) {
            sent(request, form.values(), form.files());
            shown(request, response, path, match, asked);
        } catch (FormFiles.UnreadableException e) {
            LOG.log(Level.FINE, e, () -> "formularz z plikiem na " + path);
            FormFiles.skip(request);
            errors.error(request, response, e.status(), null);
        }
    }

    private void sent(HttpServletRequest request, Map<String, String> values, Map<String, Upload> files) {
        boolean trusted = tokens.isGood(request, values.get(FormToken.FIELD));
        request.setAttribute(Form.ATTRIBUTE, new Form.Sent(values, files, trusted));
        request.setAttribute(Form.STATUS, trusted ? null : HttpServletResponse.SC_FORBIDDEN);
    }

    private void shown(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            Routes.Match match,
            Map<String, String> asked)
            throws IOException {
        Sending.caching(response, Sending.NOBODY_KEEPS);
        response.setHeader("Referrer-Policy", "same-origin");
        request.setAttribute(PageContext.ATTRIBUTE, new PageContext.Values(path, false, asked));
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = captured.render(
                new RoutedRequest(request, match.parameters(), asked),
                match.route().view());
        if (thrown != null) {
            errors.failed(request, response, thrown);
        } else if (request.getAttribute(Form.DESTINATION) instanceof String destination) {
            response.setHeader("Location", destination);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else {
            int status = request.getAttribute(Form.STATUS) instanceof Integer told ? told : HttpServletResponse.SC_OK;
            Sending.send(request, response, status, Sending.unkept(captured.bytes(), Sending.HTML, cache.now()));
        }
    }
}
