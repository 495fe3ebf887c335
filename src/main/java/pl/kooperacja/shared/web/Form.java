package pl.kooperacja.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.shared.Messages;

/** What was typed into the form of this page, what is wrong with it, and where to go when nothing is. */
@Named("form")
@RequestScoped
public class Form {
    static final String ATTRIBUTE = "pl.kooperacja.form";
    static final String STATUS = "pl.kooperacja.form.status";
    static final String DESTINATION = "pl.kooperacja.form.destination";
    private static final int UNPROCESSABLE = 422;

    @Inject
    HttpServletRequest request;

    @Inject
    FormToken tokens;

    private final Map<String, String> proposed = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** What came. @param files by names of fields @param trusted whether a form of this site sent it */
    record Sent(Map<String, String> values, Map<String, Upload> files, boolean trusted) {}

    /** What is wrong. @param field id of the field to mend, or null when it is no single one */
    public record Fault(String field, String words) {}

    private Sent sent() {
        return (Sent) request.getAttribute(ATTRIBUTE);
    }

    /** Whether the form was sent and is to be acted upon. */
    public boolean isSent() {
        return sent() != null && sent().trusted();
    }

    /** Whether what was sent has to be sent once more, since the page was too old. */
    public boolean isStale() {
        return sent() != null && !sent().trusted();
    }

    /** What was typed into the field, or else what is proposed for it; never null. */
    public String value(String field) {
        String typed = sent() == null ? null : sent().values().get(field);
        return typed == null ? proposed.getOrDefault(field, "") : typed;
    }

    /** The file that was chosen in the field; one that is empty or too large is told of and counts as none. */
    public Optional<Upload> file(String field) {
        Upload file = isSent() ? sent().files().get(field) : null;
        if (file != null && file.tooLarge()) {
            wrong(
                    field,
                    Messages.text("general.file-too-large", file.name(), file.most() / (1024 * 1024)),
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return Optional.empty();
        }
        if (file != null && file.isEmpty()) {
            wrong(field, Messages.text("general.file-empty", file.name()));
            return Optional.empty();
        }
        return Optional.ofNullable(file);
    }

    /** The same; where there is none, that is a fault of the field, told in these words unless another is told. */
    public Optional<Upload> neededFile(String name, String missing) {
        Optional<Upload> file = file(name);
        if (file.isEmpty() && !isWrong()) {
            wrong(name, missing);
        }
        return file;
    }

    /**
     * Puts the text of the chosen file into a field for pasting, as if it had been pasted, so that it is there when the
     * form is sent once more. Where no file was chosen, what was pasted stays.
     *
     * @param words to say when the file holds no text
     */
    public void pasteFile(String from, String into, String words) {
        Optional<Upload> file = file(from);
        if (file.isEmpty()) {
            return;
        }
        try {
            UploadedText.of(file.get())
                    .ifPresentOrElse(text -> sent().values().put(into, text), () -> wrongKind(from, words));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was sent as " + from, e);
        }
    }

    /** Says that the file is of a kind that cannot be taken. */
    public void wrongKind(String field, String words) {
        wrong(field, words, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }

    /** Names of the fields that were sent. */
    public Set<String> sentFields() {
        return sent() == null ? Set.of() : sent().values().keySet();
    }

    /** All that was typed; nothing when the form was not sent. */
    public Map<String, String> typed() {
        return sent() == null ? Map.of() : Map.copyOf(sent().values());
    }

    /** Whether the box was ticked. */
    public boolean ticked(String field) {
        return !value(field).isEmpty();
    }

    /** What stands in the field before anybody types. */
    public void propose(String field, String value) {
        proposed.put(field, value);
    }

    /** Leaves a field empty again whose content was dealt with. */
    public void forget(String field) {
        sent().values().remove(field);
    }

    /** Says what is wrong with a field, or with the whole where {@code field} is null. */
    public void wrong(String field, String words) {
        faults.add(new Fault(field, words));
        request.setAttribute(STATUS, UNPROCESSABLE);
    }

    /** Says what is wrong, and answers with this status. */
    public void wrong(String field, String words, int status) {
        wrong(field, words);
        request.setAttribute(STATUS, status);
    }

    /** Says that somebody else has saved something meanwhile. */
    public void conflict(String words) {
        faults.add(new Fault(null, words));
        request.setAttribute(STATUS, HttpServletResponse.SC_CONFLICT);
    }

    /** Says that the field may not stay empty. @return whether it is not */
    public boolean filled(String field, String ifEmpty) {
        if (value(field).isBlank()) {
            wrong(field, ifEmpty);
            return false;
        }
        return true;
    }

    public boolean isWrong() {
        return isStale() || !faults.isEmpty();
    }

    /** All that is wrong, in the order of the fields. */
    public List<Fault> getFaults() {
        return isStale() ? List.of(new Fault(null, Messages.text("general.form-stale"))) : faults;
    }

    /** What is wrong with the field, or null. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> field.equals(fault.field()))
                .map(Fault::words)
                .findFirst()
                .orElse(null);
    }

    /** Ids that describe the field: of its hint and of its fault; null for none. */
    public String described(String field, String hint) {
        String ids =
                (hint == null || hint.isEmpty() ? "" : field + "-wsk ") + (fault(field) == null ? "" : field + "-blad");
        return ids.isBlank() ? null : ids.strip();
    }

    /** Sends the browser on instead of showing the page: to an address of this site, or to one that an operator has set. */
    public void leadTo(String address) {
        request.setAttribute(DESTINATION, address);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** What a form must carry to be believed. */
    public String getToken() {
        String token = tokens.of(request, (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
        return Gap.TOKEN.in(request, token);
    }
}
