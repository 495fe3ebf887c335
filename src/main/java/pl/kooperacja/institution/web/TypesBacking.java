package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pl.kooperacja.institution.Actor;
import pl.kooperacja.institution.InstitutionType;
import pl.kooperacja.institution.Sector;
import pl.kooperacja.institution.TypeService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.Option;
import pl.kooperacja.shared.web.PageContext;

/** The dictionary of kinds of institutions. */
@Named
@RequestScoped
public class TypesBacking {
    private static final int CONFLICT = 409;

    @Inject
    TypeService types;

    @Inject
    DecisionFields fields;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private InstitutionType changed;

    public void open() {
        caller.required().ifPresent(actor -> {
            TypeService.checkMayEdit(actor);
            String code = form.isSent() ? form.value("zmieniany") : page.asked("kod");
            if (code != null && !code.isEmpty()) {
                changed = types.find(code).orElseThrow(() -> new NotFoundException("institution type", code));
                form.propose("nazwa", changed.getName());
                form.propose("sektor", changed.getSector().key());
                form.propose("wycofany", changed.isRetired() && !form.isSent() ? "tak" : "");
            }
            if (form.isSent()) {
                act(actor);
            }
        });
    }

    private void act(Actor actor) {
        String code = form.value("kod").strip().toUpperCase(Locale.ROOT);
        if (changed == null && !TypeService.isCode(code)) {
            form.wrong("kod", Messages.text("institution_types.message.code"));
        }
        Optional<String> name = fields.reason("nazwa", InstitutionType.NAME_LENGTH);
        Optional<Sector> sector = Arrays.stream(Sector.values())
                .filter(known -> known.key().equals(form.value("sektor")))
                .findFirst();
        if (sector.isEmpty()) {
            form.wrong("sektor", Messages.text("institution_types.message.sector"));
        }
        if (form.isWrong()) {
            return;
        }
        if (changed != null) {
            types.change(actor, changed.getCode(), name.get(), sector.get(), form.ticked("wycofany"));
            form.leadTo("/podmioty/rodzaje?stan=zmieniony");
        } else if (types.add(actor, code, name.get(), sector.get())) {
            form.leadTo("/podmioty/rodzaje?stan=dodany");
        } else {
            form.wrong("kod", Messages.text("institution_types.message.taken"), CONFLICT);
        }
    }

    /** The kind that is being changed, or null where one is being added. */
    public InstitutionType getChanged() {
        return changed;
    }

    public List<TypeService.Group> getGroups() {
        return types.groups(true);
    }

    public List<Option> getSectors() {
        return Arrays.stream(Sector.values())
                .map(sector -> new Option(sector.key(), sector.polishName()))
                .toList();
    }

    /** What was just done, or null. */
    public String getDone() {
        String done = page.asked("stan");
        return "dodany".equals(done) || "zmieniony".equals(done)
                ? Messages.text("institution_types.message." + done)
                : null;
    }
}
