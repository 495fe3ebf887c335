package pl.kooperacja.editing;

import java.util.List;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.OnEveryDatabase;

/** People of the desk and what they work on. */
abstract class OnEveryDesk extends OnEveryDatabase {
    static final String ITEM = "material-a";

    DraftService drafts() {
        return get(DraftService.class);
    }

    ReviewService reviews() {
        return get(ReviewService.class);
    }

    PublishingService publishing() {
        return get(PublishingService.class);
    }

    static ContentText text() {
        return ContentText.material(ITEM);
    }

    void published() {
        content.write("materialy/a.md", text());
        get(Importer.class).run(content.path());
    }

    Author editor(String name) {
        return somebody(name, Held.everywhere(Role.EDITOR));
    }

    Author adviser(String name, String voivodeship) {
        return somebody(name, new Held(Role.ADVISER, Scope.VOIVODESHIP, voivodeship));
    }

    Author somebody(String name, Held... roles) {
        try {
            return database.transaction(() -> {
                database.entities()
                        .createNativeQuery("INSERT INTO person (name, email, password, password_changed_at, last_code,"
                                + " demo, blocked, created_at, version) VALUES (?, ?, '', '2026-01-01', 0, FALSE, FALSE,"
                                + " '2026-01-01', 1)")
                        .setParameter(1, name)
                        .setParameter(2, name + "@example.org")
                        .executeUpdate();
                Number id = (Number) database.entities()
                        .createNativeQuery("SELECT id FROM person WHERE email = ?")
                        .setParameter(1, name + "@example.org")
                        .getSingleResult();
                return new Author(id.longValue(), name, List.of(roles), null);
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the text in the draft. */
    DraftView saved(Author author, DraftView draft, Object text) {
        return drafts().save(author, draft.id(), draft.version(), draft.text().path(), text.toString());
    }

    DraftView approved(Author author, Author reviewer, DraftView draft) {
        DraftView submitted = reviews().submit(author, draft.id(), draft.version(), "poprawka");
        return reviews().approve(reviewer, submitted.id(), submitted.version());
    }

    int published(Author author, Author reviewer, DraftView draft) {
        DraftView approved = approved(author, reviewer, draft);
        return reviews().publish(author, approved.id(), approved.version());
    }
}
