package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pl.kooperacja.account.Permission;
import pl.kooperacja.institution.Actor;
import pl.kooperacja.institution.Draft;
import pl.kooperacja.institution.Drafts;
import pl.kooperacja.institution.Institution;
import pl.kooperacja.institution.InstitutionService;
import pl.kooperacja.institution.InstitutionService.Change;
import pl.kooperacja.institution.InstitutionService.Link;
import pl.kooperacja.institution.TypeService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;
import pl.kooperacja.territory.Areas;
import pl.kooperacja.territory.Place;

/** Writing an institution down, or what is written about it anew. */
@Named
@RequestScoped
public class InstitutionEditBacking {
    @Inject
    InstitutionService institutions;

    @Inject
    Drafts drafts;

    @Inject
    TypeService types;

    @Inject
    Areas areas;

    @Inject
    Caller caller;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private Long id;
    private String name;
    private List<Place> meant = List.of();
    private Link twin;

    public void open() {
        caller.required().ifPresent(actor -> {
            if (page.getPath().endsWith("/zmien")) {
                propose(institutions.forChange(actor, caller.number()));
            } else if (!actor.maySomewhere(Permission.AUTHORISE_INSTITUTION)) {
                throw new NotFoundException("page", page.getPath());
            }
            if (form.isSent()) {
                act(actor);
            }
        });
    }

    private void propose(Institution known) {
        id = known.getId();
        name = known.getName();
        form.propose(Drafts.NAME, known.getName());
        form.propose(Drafts.SHORT_NAME, text(known.getShortName()));
        form.propose(Drafts.TYPE, known.getType());
        form.propose(Drafts.SEAT, known.getSeat());
        form.propose(Drafts.SERVES, served(known));
        form.propose(Drafts.REGON, text(known.getRegon()));
        form.propose(Drafts.MAILBOX, text(known.getMailbox()));
        form.propose(Drafts.WEB, text(known.getWeb()));
        form.propose("wersja", Long.toString(known.getVersion()));
    }

    private String served(Institution known) {
        Map<String, Place> places = areas.places(known.getServes());
        return new TreeSet<>(known.getServes())
                .stream()
                        .map(code -> places.containsKey(code)
                                ? code + " " + places.get(code).name()
                                : code)
                        .collect(Collectors.joining("\n"));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private void act(Actor actor) {
        Drafts.Read read = drafts.read(form::value);
        meant = read.meant();
        read.faults().forEach(fault -> form.wrong(fault.field(), fault.words()));
        Draft draft = read.draft();
        if (draft == null) {
            return;
        }
        if (!institutions.mayDecideAt(actor, draft.seat())) {
            form.wrong(Drafts.SEAT, Messages.text("institution_edit.message.beyond"));
            return;
        }
        twin = form.ticked("mimo") ? null : institutions.twin(draft, id).orElse(null);
        if (twin != null) {
            form.wrong("mimo", Messages.text("institution_edit.message.twin", twin.name()));
        } else if (id == null) {
            form.leadTo("/podmioty/" + institutions.create(actor, draft) + "?zrobione=dodany");
        } else {
            Change change = institutions.describe(actor, id, caller.sent("wersja"), draft);
            caller.told(change, "/podmioty/" + id + "?zrobione=zmieniony");
        }
    }

    /** Address to which the form is sent. */
    public String getAddress() {
        return page.getPath();
    }

    public Long getId() {
        return id;
    }

    /** Name as it is known so far, null of a new one. */
    public String getName() {
        return name;
    }

    public List<TypeService.Group> getTypes() {
        return types.groups(id != null);
    }

    /** Areas between which to choose. */
    public List<Place> getMeant() {
        return meant;
    }

    /** One that seems to be the same, or null. */
    public Link getTwin() {
        return twin;
    }
}
