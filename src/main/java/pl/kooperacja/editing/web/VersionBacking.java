package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.account.Permission;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.publication.Manuscript;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.publication.PublishingService.Version;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.shared.NotFoundException;

/** One revision of an item, at an address that stays. */
@Named
@RequestScoped
public class VersionBacking {
    @Inject
    Desk desk;

    @Inject
    PublishingService publishing;

    @Inject
    CurrentReader current;

    private Standing item;
    private Version version;
    private String source;
    private Rendered body;
    private boolean writer;

    public void open() {
        desk.required().ifPresent(author -> {
            item = ItemBacking.seen(publishing, author, desk.part(1));
            writer = ItemBacking.may(author, Permission.EDIT_CONTENT, item);
            String asked = desk.part(3);
            version = publishing.versions(item.id()).stream()
                    .filter(found -> asked.equals(Integer.toString(found.number())))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("revision", item.id() + " " + asked));
            source = publishing.source(item.id(), version.number()).orElseThrow();
            body = publishing
                    .preview(new Manuscript(item.id(), item.kind(), item.path(), source), current.reader())
                    .below(Desk.APART, Desk.LOOK);
        });
    }

    public Standing getItem() {
        return item;
    }

    public Version getVersion() {
        return version;
    }

    public String getSource() {
        return source;
    }

    public Rendered getBody() {
        return body;
    }

    /** Whether the person may make it the newest again. */
    public boolean isRestorable() {
        return writer && !isNewest();
    }

    public boolean isNewest() {
        return version.number() == item.revision();
    }

    public List<Desk.Crumb> getCrumbs() {
        return desk.crumbs(item.id(), item.title());
    }
}
