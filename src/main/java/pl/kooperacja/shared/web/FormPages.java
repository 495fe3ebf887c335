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
    void answer(Asked asked) throws IOException {
        HttpServletRequest request = asked.request();
        if (!request.getMethod().equals("POST")) {
            show(asked);
        } else if (FormFiles.isSentBy(request)) {
            answerWithFiles(asked);
        } else {
            boolean longTexts = asked.route().takesLongTexts();
            Optional<Map<String, String>> values = FormBody.of(request, longTexts);
            if (values.isEmpty()) {
                errors.error(request, asked.response(), longTexts ? 413 : 400, null);
                return;
            }
            sent(request, values.get(), Map.of());
            show(asked);
        }
    }

    private void answerWithFiles(Asked asked) throws IOException {
        HttpServletRequest request = asked.request();
        if (!asked.route().takesFiles()) {
            errors.error(request, asked.response(), HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, null);
            return;
        }
        if (visitor.isGuest()) {
            // whoever is not signed in fills no disk; the page leads him to sign in
            FormFiles.skip(request);
            show(asked);
            return;
        }
        try (FormFiles form = FormFiles.of(request, asked.route().mostBytes())) {
            sent(request, form.values(), form.files());
            show(asked);
        } catch (FormFiles.UnreadableException e) {
            LOG.log(Level.FINE, e, () -> "formularz z plikiem na " + asked.path());
            FormFiles.skip(request);
            errors.error(request, asked.response(), e.status(), null);
        }
    }

    private void sent(HttpServletRequest request, Map<String, String> values, Map<String, Upload> files) {
        boolean trusted = tokens.isGood(request, values.get(FormToken.FIELD));
        request.setAttribute(Form.ATTRIBUTE, new Form.Sent(values, files, trusted));
        request.setAttribute(Form.STATUS, trusted ? null : HttpServletResponse.SC_FORBIDDEN);
    }

    private void show(Asked asked) throws IOException {
        HttpServletRequest request = asked.request();
        HttpServletResponse response = asked.response();
        Sending.caching(response, Sending.NOBODY_KEEPS);
        response.setHeader("Referrer-Policy", "same-origin");
        CapturedResponse captured = new CapturedResponse(response);
        Throwable thrown = asked.render(captured, new PageContext.Values(asked.path(), false, asked.query()));
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
