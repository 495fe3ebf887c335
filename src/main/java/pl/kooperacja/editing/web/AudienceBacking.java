package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.AudienceChoices;
import pl.kooperacja.access.AudienceReach;
import pl.kooperacja.editing.AudienceForm;
import pl.kooperacja.editing.AudienceService;
import pl.kooperacja.editing.Author;
import pl.kooperacja.publication.OutdatedException;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;

/** Who reads a published item. */
@Named
@RequestScoped
public class AudienceBacking {
    private static final int CONFLICT = 409;

    @Inject
    Desk desk;

    @Inject
    AudienceService service;

    @Inject
    PublishingService publishing;

    @Inject
    EditForm fields;

    @Inject
    @Any
    Instance<AudienceReach> reach;

    @Inject
    @Any
    Instance<AudienceChoices> choices;

    @Inject
    Form form;

    private Standing item;

    public void open() {
        desk.required().ifPresent(author -> {
            item = service.get(author, desk.part(1));
            fields.show(item.kind(), item.source());
            if (form.isSent()) {
                change(author);
            }
        });
    }

    private void change(Author author) {
        List<String> keys = new ArrayList<>(AudienceForm.keys(form.sentFields(), form::value, fields.getSectors()));
        if (!form.value(AudienceForm.INSTITUTION).isBlank()) {
            named(form.value(AudienceForm.INSTITUTION)).ifPresent(keys::add);
        }
        if (keys.isEmpty() && !form.isWrong()) {
            form.wrong("odbiorcy-pole", Messages.text("editing_audience.message.nobody"));
        }
        form.filled("powod", Messages.text("editing.reason"));
        if (form.isWrong()) {
            return;
        }
        int seen = form.value("najnowsza").matches("\\d{1,9}") ? Integer.parseInt(form.value("najnowsza")) : 0;
        try {
            service.change(author, item.id(), seen, keys, form.ticked("zapowiedz"), form.value("powod"));
            form.leadTo("/redakcja/" + item.id() + "?stan=odbiorcy");
        } catch (OutdatedException e) {
            form.wrong(null, e.getMessage(), CONFLICT);
        } catch (RefusedException e) {
            form.wrong(null, e.getMessage());
        }
    }

    /** The key of the one institution that is meant. */
    private Optional<String> named(String words) {
        List<AudienceChoices.Named> found = choices.stream()
                .flatMap(source -> source.institutions(words).stream())
                .toList();
        if (found.size() == 1) {
            return Optional.of(found.get(0).key());
        }
        String names = found.stream().map(AudienceChoices.Named::name).collect(Collectors.joining("; "));
        form.wrong(
                AudienceForm.INSTITUTION,
                found.isEmpty()
                        ? Messages.text("editing_audience.message.unknown")
                        : Messages.text("editing_audience.message.many", names));
        return Optional.empty();
    }

    public Standing getItem() {
        return item;
    }

    /** How many the audience reaches as it stands, or null where it is everybody, or nobody counts. */
    public String getReached() {
        List<String> keys = fields.getAudience().stream()
                .filter(AudienceForm.Box::ticked)
                .map(AudienceForm.Box::key)
                .toList();
        Optional<AudienceReach> counting = reach.stream().findFirst();
        if (keys.isEmpty() || keys.contains(Audience.PUBLIC_KEY) || counting.isEmpty()) {
            return null;
        }
        AudienceReach.Reach reached = counting.get().of(Audience.of(keys));
        return Messages.text("editing_audience.message.reach", reached.institutions(), reached.people());
    }

    public List<Desk.Crumb> getCrumbs() {
        return desk.crumbs(item.id(), item.title());
    }
}
