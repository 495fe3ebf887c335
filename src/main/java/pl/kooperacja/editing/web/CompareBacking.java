package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.editing.WordDiff;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.PageContext;

/** Two revisions of an item, word by word. */
@Named
@RequestScoped
public class CompareBacking {
    @Inject
    Desk desk;

    @Inject
    PublishingService publishing;

    @Inject
    PageContext page;

    private Standing item;
    private int from;
    private int to;
    private List<WordDiff.Piece> pieces;

    public void open() {
        desk.required().ifPresent(author -> {
            item = ItemBacking.seen(publishing, author, desk.part(1));
            to = number("do", item.revision());
            from = number("od", Math.max(1, to - 1));
            pieces = WordDiff.brief(source(from), source(to));
        });
    }

    private int number(String name, int otherwise) {
        String asked = page.asked(name);
        return asked != null && asked.matches("\\d{1,9}") ? Integer.parseInt(asked) : otherwise;
    }

    private String source(int number) {
        return publishing
                .source(item.id(), number)
                .orElseThrow(() -> new NotFoundException("revision", item.id() + " " + number));
    }

    public Standing getItem() {
        return item;
    }

    public int getFrom() {
        return from;
    }

    public int getTo() {
        return to;
    }

    public List<WordDiff.Piece> getPieces() {
        return pieces;
    }

    /** Whether there is anything to see. */
    public boolean isSame() {
        return pieces.stream().noneMatch(piece -> piece.added() || piece.removed());
    }

    public List<PublishingService.Version> getVersions() {
        return publishing.versions(item.id());
    }

    public List<Desk.Crumb> getCrumbs() {
        return desk.crumbs(item.id(), item.title());
    }
}
