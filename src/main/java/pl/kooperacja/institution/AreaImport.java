package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pl.kooperacja.account.Permission;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;
import pl.kooperacja.territory.Areas;
import pl.kooperacja.territory.Areas.Changes;
import pl.kooperacja.territory.Place;
import pl.kooperacja.territory.TercFile;

/** Taking over the official register of areas; stands here since territories know nobody. */
@Single
@Transactional
public class AreaImport {
    private static final int MOST_SHOWN = 100;

    @Inject
    Areas areas;

    @Inject
    AuditService audit;

    /**
     * What changed, or would change.
     *
     * @param read areas in the file
     * @param some names of those that are new or called anew, as many as a page can bear
     */
    public record Report(
            int read, int added, int renamed, List<Place> some, List<TercFile.Fault> faults, boolean kept) {}

    public static void checkMay(Actor actor) {
        if (!actor.mayEverywhere(Permission.IMPORT_TERRITORY)) {
            throw new NotFoundException("register", "areas");
        }
    }

    /** Takes the register over. A file with faults changes nothing. @param kept false to tell only what would change */
    public Report take(Actor actor, String file, boolean kept) {
        checkMay(actor);
        try (ByteArrayInputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))) {
            TercFile read = TercFile.read(in);
            boolean changes = kept && read.faults().isEmpty();
            Changes told = changes ? areas.keep(read) : areas.tell(read);
            if (changes) {
                audit.record(actor.person(), "territory.imported", "territory", "terc", actor.origin());
            }
            List<Place> some = java.util.stream.Stream.concat(told.renamed().stream(), told.added().stream())
                    .limit(MOST_SHOWN)
                    .toList();
            return new Report(told.areas(), told.added().size(), told.renamed().size(), some, read.faults(), changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
