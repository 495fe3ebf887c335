package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pl.kooperacja.account.Permission;
import pl.kooperacja.editing.AudienceForm;
import pl.kooperacja.editing.AudienceForm.Option;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.DraftService;
import pl.kooperacja.editing.DraftView;
import pl.kooperacja.editing.Slug;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Where a new item begins: its kind first, then its title and place. */
@Named
@RequestScoped
public class NewBacking {
    @Inject
    Desk desk;

    @Inject
    DraftService drafts;

    @Inject
    PublishingService publishing;

    @Inject
    Kinds kinds;

    @Inject
    Clock clock;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private Author author;
    private List<String> folders = List.of();

    public void open() {
        desk.required().ifPresent(who -> {
            if (!who.mayAnywhere(Permission.EDIT_CONTENT)) {
                throw new NotFoundException("desk", page.getPath());
            }
            author = who;
            form.propose("rodzaj", page.asked("rodzaj") == null ? "" : page.asked("rodzaj"));
            if (isChosen()) {
                folders = folders(getKind());
                form.propose("obszar", getAreas().get(0).value());
            }
            if (form.isSent()) {
                begin();
            }
        });
    }

    /** Where items of the kind lie; a folder of a year has this year beside it. */
    private List<String> folders(String kind) {
        Set<String> all = new LinkedHashSet<>();
        for (String folder : publishing.folders(kind)) {
            all.add(folder.replaceAll("/\\d{4}/$", "/" + Year.now(clock) + "/"));
            all.add(folder);
        }
        return List.copyOf(all);
    }

    private void begin() {
        String title = form.value("tytul").strip();
        if (title.isEmpty()) {
            form.wrong("tytul", Messages.text("editing_new.message.title"));
        }
        if (!folders.contains(form.value("miejsce"))) {
            form.wrong("miejsce", Messages.text("editing_new.message.folder"));
        }
        String number = form.value("kolejnosc").strip();
        if (!number.matches("\\d{0,6}")) {
            form.wrong("kolejnosc", Messages.text("editing_new.message.number"));
        }
        if (form.isWrong()) {
            return;
        }
        String slug = Slug.of(form.value("adres").isBlank() ? title : form.value("adres"));
        try {
            DraftView draft = drafts.beginNew(
                    author, getKind(), form.value("miejsce"), number, slug, title, form.value("obszar"));
            form.leadTo("/redakcja/" + draft.text().id() + "/edytuj");
        } catch (RefusedException e) {
            form.wrong("adres", e.getMessage());
        }
    }

    public boolean isAllowed() {
        return author != null;
    }

    public boolean isChosen() {
        return kinds.byName(getKind()).isPresent();
    }

    public String getKind() {
        return form.value("rodzaj");
    }

    public String getKindLabel() {
        return Kinds.label(getKind());
    }

    public List<Option> getKinds() {
        return kinds.all().stream()
                .map(kind -> new Option(kind.name(), Kinds.label(kind.name())))
                .toList();
    }

    public List<String> getFolders() {
        return folders;
    }

    /** Territories to which the item may belong. */
    public List<Option> getAreas() {
        List<Option> areas = new ArrayList<>();
        if (author.may(Permission.EDIT_CONTENT, Author.COUNTRY)) {
            areas.add(new Option(Author.COUNTRY, Messages.text("editing_new.label.country")));
        }
        AudienceForm.areas().stream()
                .filter(area -> author.may(Permission.EDIT_CONTENT, area.value()))
                .forEach(areas::add);
        author.reach(Permission.EDIT_CONTENT).stream()
                .filter(area -> area.length() > 2)
                .forEach(area -> areas.add(new Option(area, area)));
        return areas;
    }
}
