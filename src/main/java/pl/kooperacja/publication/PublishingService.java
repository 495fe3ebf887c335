package pl.kooperacja.publication;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import pl.kooperacja.access.Reader;
import pl.kooperacja.file.FileService;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.search.SearchUpdates;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;

/**
 * Changes items from inside the site, in the way of the importer: the same reading, the same faults, the same rows. Who
 * may do it is the caller's to know.
 */
@Single
@Transactional
public class PublishingService {
    /** The longest text of one item, in characters; thrice the longest chapter that anybody would read. */
    public static final int LONGEST_SOURCE = 500_000;

    private static final int LONGEST_PATH = 300;

    @Inject
    PublicationRepository repository;

    @Inject
    PublicationService publications;

    @Inject
    TextService texts;

    @Inject
    LinkCheck linkCheck;

    @Inject
    FileService files;

    @Inject
    Kinds kinds;

    @Inject
    SearchUpdates updates;

    @Inject
    Clock clock;

    /** A revision without its text. */
    public record Version(int number, String author, String reason, LocalDateTime at) {
        /** Whether it came from a file. */
        public boolean imported() {
            return author.equals(Revision.IMPORT);
        }
    }

    public Optional<Standing> find(String id) {
        return repository
                .find(id)
                .map(item -> Standing.of(item, repository.revision(item).source()));
    }

    /** @throws NotFoundException when there is none */
    public Standing get(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("publication", id));
    }

    /** Every revision, newest first. */
    public List<Version> versions(String id) {
        return repository.revisions(id);
    }

    /** The text of one revision. */
    public Optional<String> source(String id, int number) {
        return repository.revision(id, number).map(Revision::source);
    }

    /** All that keeps the text from being published now. */
    public List<Problem> faults(Manuscript text) {
        return withLinks(read(text)).problems();
    }

    private Checked withLinks(Checked checked) {
        if (checked.projection() == null) {
            return checked;
        }
        List<Problem> problems = new ArrayList<>(checked.problems());
        problems.addAll(linkCheck.problems(checked.projection()));
        return new Checked(checked.projection(), problems);
    }

    /** A text with everything it says, and all that is wrong with it. */
    private record Checked(Projection projection, List<Problem> problems) {}

    private Checked read(Manuscript text) {
        Kinds.Placed placed = kinds.at(Importer.unnumbered(text.path()))
                .filter(found -> found.kind().name().equals(text.kind()))
                .orElse(null);
        if (placed == null || text.path().length() > LONGEST_PATH) {
            return new Checked(null, List.of(new Problem(1, "plik tego rodzaju nie może leżeć w " + text.path())));
        }
        if (text.source().length() > LONGEST_SOURCE) {
            return new Checked(null, List.of(new Problem(1, "tekst ma więcej niż " + LONGEST_SOURCE + " znaków")));
        }
        Projection projection =
                Projection.of(placed.kind(), text.source(), placed.path(), Importer.fileNumber(text.path()));
        List<Problem> problems = new ArrayList<>(projection.file().problems);
        if (!projection.file().id.isEmpty() && !projection.file().id.equals(text.id())) {
            problems.add(new Problem(
                    Projection.lineOf(text.source(), "id:"),
                    "id pozycji nie może się zmienić; powinno być " + text.id()));
        }
        Set<String> held =
                projection.files().isEmpty() ? Set.of() : files.views(text.id()).keySet();
        for (String wanted : new HashSet<>(projection.files())) {
            if (!held.contains(wanted)) {
                problems.add(new Problem(Projection.lineOf(text.source(), wanted), "nie ma pliku " + wanted));
            }
        }
        problems.addAll(neighbours(text, projection.address()));
        return new Checked(projection, problems);
    }

    private List<Problem> neighbours(Manuscript text, String address) {
        List<Problem> problems = new ArrayList<>();
        Optional<Publication> holder = address == null ? Optional.empty() : repository.byAddress(address);
        holder.filter(other -> !other.id().equals(text.id()))
                .ifPresent(other -> problems.add(new Problem(
                        1, "adres " + address + " ma już pozycja „" + other.title() + "” (" + other.id() + ")")));
        if (problems.isEmpty() && repository.stands(text.path(), text.id())) {
            problems.add(new Problem(1, "plik " + text.path() + " ma już inna pozycja"));
        }
        return problems;
    }

    /**
     * Makes this text the item's newest revision, and the item public to its audience.
     *
     * @param base number of the revision upon which it was written, 0 for a new item
     * @return the number of the revision
     * @throws OutdatedException when there is a newer revision: the text is not taken
     * @throws FaultyException when the text has faults
     */
    public int publish(Manuscript text, int base, String author, String reason) {
        Optional<Publication> known = held(text.id(), base);
        return write(known, text, withLinks(read(text)), author, reason);
    }

    /**
     * The same for words that were public before: what they lead to may be gone by now, and yet they may come back, or
     * get other readers.
     */
    public int publishAgain(Manuscript text, int base, String author, String reason) {
        Optional<Publication> known = held(text.id(), base);
        return write(known, text, read(text), author, reason);
    }

    private Optional<Publication> held(String id, int base) {
        int newest = repository.hold(id);
        if (newest != base) {
            throw new OutdatedException(id, newest);
        }
        return repository.lock(id);
    }

    private int write(Optional<Publication> known, Manuscript text, Checked checked, String author, String reason) {
        if (!checked.problems().isEmpty()) {
            throw new FaultyException(checked.problems());
        }
        Publication item = known.orElseGet(() -> new Publication(text.id(), text.kind()));
        publications.write(item, checked.projection(), text.source(), author, reason);
        item.changedHere(text.path());
        if (known.isEmpty()) {
            repository.add(item);
        }
        flush(text.id());
        files.show(text.id(), checked.projection().files());
        repository.forgetSeen();
        publications.tell(List.of(item), Set.of());
        updates.awaitAfterCommit();
        return item.revision();
    }

    /** Of two who make the same item at once, the second is told so. */
    private void flush(String id) {
        try {
            repository.flush();
        } catch (PersistenceException e) {
            throw new OutdatedException(id, 1);
        }
    }

    /**
     * Takes an item away from readers.
     *
     * @param instead id of the item that readers should see instead, or null
     */
    public void archive(String id, String instead) {
        Publication item = repository.lock(id).orElseThrow(() -> new NotFoundException("publication", id));
        item.changedHere(item.origin());
        item.giveWayTo(instead);
        publications.archive(id);
    }

    /**
     * TERYT code of the territory whose adviser alone may agree to this text, empty where any reviewer may. An item that
     * its territory judges stays so while it is rewritten.
     */
    public String judgedIn(Manuscript text) {
        String own = judged(text);
        return own.isEmpty()
                ? find(text.id())
                        .map(item -> judged(new Manuscript(item.id(), item.kind(), item.path(), item.source())))
                        .orElse("")
                : own;
    }

    private String judged(Manuscript text) {
        return kinds.byName(text.kind())
                .map(kind -> judged(kind, text.source()))
                .orElse("");
    }

    private static <D> String judged(Kind<D> kind, String source) {
        ContentFile<D> file = ContentFile.read(kind, source);
        String territory = file.details == null ? null : kind.judgedIn(file.details, file.owner);
        return territory == null ? "" : territory;
    }

    /** The body as this reader would see it, whatever is wrong with the rest. */
    public Rendered preview(Manuscript text, Reader reader) {
        Kind<?> kind = kinds.byName(text.kind()).orElseThrow(() -> new NotFoundException("kind", text.kind()));
        return texts.render(ContentFile.read(kind, text.source()), null, reader, LocalDate.now(clock));
    }

    /** Lines of all texts whose links lead nowhere now. */
    public List<ImportReport.Fault> deadLinks() {
        return linkCheck.faults();
    }

    /** What the file of an item says, where it changed while the item was changed on the site. */
    public Optional<String> fileSays(String id) {
        return repository.conflicts(id).stream()
                .map(ImportWriter.Conflict::source)
                .findFirst();
    }

    /** Leaves the item as it is; its file counts as read. */
    public void outliveFile(String id) {
        Publication item = repository.lock(id).orElseThrow(() -> new NotFoundException("publication", id));
        repository.conflicts(id).forEach(conflict -> item.outlives(conflict.hash()));
        repository.forgetConflict(id);
    }

    /** Makes what the file says the newest revision. @return its number */
    public int takeFile(String id, int base, String author, String reason) {
        ImportWriter.Conflict conflict =
                repository.conflicts(id).stream().findFirst().orElseThrow(() -> new NotFoundException("conflict", id));
        Publication item = repository.find(id).orElseThrow();
        Manuscript text = new Manuscript(id, item.kind(), conflict.path(), conflict.source());
        int revision = publish(text, base, author, reason);
        repository.lock(id).orElseThrow().cameFrom(conflict.path(), text.kind(), conflict.hash());
        repository.forgetConflict(id);
        return revision;
    }

    /** A text as it stands in {@code content/}. @param territory of its owner */
    public record Exported(String id, String path, String territory, String source) {}

    /** The next items that are not archived, in order of ids. */
    public List<Exported> exportAfter(String id, int most) {
        return repository.exportAfter(id, most);
    }

    /** Ids of items by the addresses where they once stood. */
    public SortedMap<String, String> formerAddresses() {
        return repository.formerAddresses();
    }

    /** Folders below {@code content/} where items of the kind lie. */
    public List<String> folders(String kind) {
        return repository.folders(kind);
    }

    /** Titles of these items, by id, whoever may read them. */
    public Map<String, String> titles(Set<String> ids) {
        Map<String, String> titles = new HashMap<>();
        repository.found(ids, LocalDate.now(clock)).forEach(item -> titles.put(item.id(), item.title()));
        return titles;
    }
}
