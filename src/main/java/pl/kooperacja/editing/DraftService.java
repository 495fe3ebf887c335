package pl.kooperacja.editing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pl.kooperacja.account.Permission;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.Manuscript;
import pl.kooperacja.publication.PublishingService;
import pl.kooperacja.publication.Standing;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Single;

/** Keeps what people write before anybody else sees it. */
@Single
@Transactional
public class DraftService {
    private static final Duration HERE = Duration.ofMinutes(2);
    private static final int LONGEST_ID = 64;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Inject
    Drafts drafts;

    @Inject
    PublishingService publishing;

    @Inject
    Kinds kinds;

    @Inject
    AuditService audit;

    /** Somebody else who writes the same item. @param here whether he sits over it now */
    public record Other(long person, LocalDateTime savedAt, boolean here) {}

    /** One's own draft of the item; begins one upon the newest revision where there is none. */
    public DraftView begin(Author author, String item) {
        Optional<Draft> own = drafts.of(author.person(), item);
        if (own.isPresent()) {
            return DraftView.of(own.get());
        }
        return begin(author, editable(author, item));
    }

    private DraftView begin(Author author, Standing standing) {
        Manuscript text = new Manuscript(standing.id(), standing.kind(), standing.path(), standing.source());
        return DraftView.of(drafts.add(new Draft(author.person(), text, standing.revision(), drafts.now())));
    }

    /**
     * What he would write on: his draft, or, before there is one, the newest revision as a draft without a number.
     */
    public DraftView look(Author author, String item) {
        return drafts.of(author.person(), item).map(DraftView::of).orElseGet(() -> {
            Standing standing = editable(author, item);
            Manuscript text = new Manuscript(item, standing.kind(), standing.path(), standing.source());
            return DraftView.of(new Draft(author.person(), text, standing.revision(), drafts.now()));
        });
    }

    /**
     * Keeps what was written on a page that had no draft yet.
     *
     * @param base number of the revision that the page showed
     */
    public DraftView saveFirst(Author author, String item, int base, String path, String source) {
        Optional<Draft> own = drafts.of(author.person(), item);
        if (own.isPresent()) {
            return save(author, own.get().id(), 0, path, source);
        }
        Standing standing = editable(author, item);
        if (base < 1 || base > standing.revision()) {
            throw new RefusedException("editing.revision", base);
        }
        refuseTooLong(source);
        Manuscript text = new Manuscript(item, standing.kind(), path, source);
        Draft draft = drafts.add(new Draft(author.person(), text, base, drafts.now()));
        return drafts.kept(draft);
    }

    /** One's own draft of the item, if there is one. */
    public Optional<DraftView> find(Author author, String item) {
        return drafts.of(author.person(), item).map(DraftView::of);
    }

    /** The item, provided he may write it; else it looks missing. */
    public Standing editable(Author author, String item) {
        return publishing
                .find(item)
                .filter(found -> author.may(Permission.EDIT_CONTENT, territory(found)))
                .orElseThrow(() -> new NotFoundException("publication", item));
    }

    /** To whom an item belongs; one without an owner, such as a block, belongs to the whole country. */
    static String territory(Standing item) {
        String territory = item.owner().territory();
        return territory.isEmpty() ? Author.COUNTRY : territory;
    }

    /**
     * Begins a new item.
     *
     * @param folder below {@code content/}, ending in a slash
     * @param number before the name of its file, or empty
     * @param slug last part of its address
     */
    public DraftView beginNew(
            Author author, String kind, String folder, String number, String slug, String title, String territory) {
        if (!author.may(Permission.EDIT_CONTENT, territory)) {
            throw new NotFoundException("territory", territory);
        }
        if (!SLUG.matcher(slug).matches()) {
            throw new RefusedException("editing.slug", slug);
        }
        String path = folder + (number.isEmpty() ? "" : number + "-") + slug + ".md";
        if (kinds.ofPath(path).filter(found -> found.name().equals(kind)).isEmpty()) {
            throw new RefusedException("editing.path", path);
        }
        String id = freeId(Slug.of(Kinds.label(kind)) + "-" + slug);
        FrontMatter front = Beginning.of(
                id,
                title,
                territory,
                LocalDate.now(drafts.clock()),
                kinds.byName(kind).orElseThrow());
        Manuscript text = new Manuscript(id, kind, path, front.source());
        return DraftView.of(drafts.add(new Draft(author.person(), text, 0, drafts.now())));
    }

    private String freeId(String wish) {
        String base = wish.length() > LONGEST_ID - 3
                ? wish.substring(0, LONGEST_ID - 3).replaceAll("-+$", "")
                : wish;
        String id = base;
        for (int i = 2; publishing.find(id).isPresent() || !drafts.ofItem(id).isEmpty(); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    /**
     * Keeps what he has written.
     *
     * @param version of the change that he has seen last
     * @throws DraftOutdatedException when the draft was changed elsewhere since; it stays as it is
     */
    public DraftView save(Author author, long id, long version, String path, String source) {
        Draft draft = drafts.own(author, id);
        if (draft.source().equals(source) && draft.path().equals(path)) {
            drafts.seen(id);
            return DraftView.of(draft);
        }
        Drafts.expect(draft, version);
        refuseTooLong(source);
        draft.write(path, source, drafts.now());
        return drafts.kept(draft);
    }

    private static void refuseTooLong(String source) {
        if (source.length() > PublishingService.LONGEST_SOURCE) {
            throw new TooLongException();
        }
    }

    /** Keeps a text that was put together from one's own and the newest revision. */
    public DraftView rebase(Author author, long id, long version, int revision, String source) {
        Draft draft = drafts.own(author, id);
        Drafts.expect(draft, version);
        draft.write(draft.path(), source, drafts.now());
        draft.rebase(revision);
        return drafts.kept(draft);
    }

    /** Says that he still sits over it. */
    public void here(Author author, long id) {
        drafts.own(author, id);
        drafts.seen(id);
    }

    /** Throws one's own draft away. */
    public void discard(Author author, long id) {
        Draft draft = drafts.own(author, id);
        if (draft.proposalId() != null) {
            drafts.entities().find(Proposal.class, draft.proposalId()).giveBack();
        }
        audit.record(author.person(), "editing.discarded", "draft", draft.itemId(), author.origin());
        drafts.remove(draft);
    }

    /** What keeps the text from being published now. */
    public List<Problem> faults(Manuscript text) {
        return publishing.faults(text);
    }

    /** Other people's drafts of the item. */
    public List<Other> others(Author author, String item) {
        Timestamp recent = Timestamp.valueOf(drafts.now().minus(HERE));
        List<?> rows = drafts.entities()
                .createNativeQuery("SELECT d.person_id, d.saved_at, d.seen_at FROM draft d"
                        + " WHERE d.item_id = ? AND d.person_id <> ? ORDER BY d.seen_at DESC")
                .setParameter(1, item)
                .setParameter(2, author.person())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Other(
                        ((Number) row[0]).longValue(),
                        time(row[1]),
                        Timestamp.valueOf(time(row[2])).after(recent)))
                .toList();
    }

    static LocalDateTime time(Object column) {
        return column instanceof LocalDateTime time ? time : ((Timestamp) column).toLocalDateTime();
    }

    /** The newest revision, and what both sides and the revision between them say, put together. */
    public record Newer(Standing newest, Merge merge) {}

    /** What has become of the item since the draft was begun. */
    public Newer newer(Author author, DraftView draft) {
        String base = draft.base() == 0
                ? ""
                : publishing.source(draft.text().id(), draft.base()).orElse("");
        Standing newest = editable(author, draft.text().id());
        return new Newer(newest, Merge.of(base, draft.text().source(), newest.source()));
    }
}
