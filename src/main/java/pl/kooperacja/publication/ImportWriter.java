package pl.kooperacja.publication;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import pl.kooperacja.file.FileService;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Writes what the importer found, a batch a transaction. */
@Single
@Transactional
class ImportWriter {
    @Inject
    PublicationRepository repository;

    @Inject
    PublicationService publications;

    @Inject
    FileService files;

    List<PublicationRepository.Known> allKnown() {
        return repository.allKnown();
    }

    /** How many items the folder with this fingerprint held when it was imported without a fault; empty if it never was. */
    OptionalInt seen(String fingerprint) {
        return repository.seen(fingerprint);
    }

    void remember(String fingerprint, int items) {
        repository.forgetSeen();
        repository.rememberSeen(fingerprint, items);
    }

    /** Lets these addresses lead to items that once stood there; what the site knows of an address stays. */
    List<Problem> rememberAddresses(List<FormerAddresses.Entry> entries) {
        List<Problem> problems = new ArrayList<>();
        for (FormerAddresses.Entry entry : entries) {
            if (repository.find(entry.id()).isEmpty()) {
                problems.add(new Problem(entry.line(), "nie ma pozycji o id " + entry.id()));
            } else if (repository.byAddress(entry.address()).isEmpty()
                    && repository.formerlyAt(entry.address()).isEmpty()) {
                repository.rememberAddress(entry.address(), entry.id());
            }
        }
        return problems;
    }

    void write(List<Importer.Candidate> batch) {
        List<Publication> written = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (Importer.Candidate candidate : batch) {
            ContentFile<?> file = candidate.projection().file();
            Publication publication = repository.find(file.id).orElse(null);
            if (candidate.displaced() != null) {
                repository
                        .find(candidate.displaced())
                        .filter(holder -> candidate.projection().address().equals(holder.address()))
                        .ifPresent(holder -> {
                            holder.giveUpAddress();
                            written.add(holder);
                        });
                repository.flush();
            }
            boolean fresh = publication == null;
            if (fresh) {
                publication = new Publication(file.id, candidate.placed().kind().name());
            }
            publications.write(
                    publication,
                    candidate.projection(),
                    candidate.source(),
                    Revision.IMPORT,
                    Messages.text("publication_import.reason"));
            before.add(publication.kind());
            publication.cameFrom(candidate.path(), candidate.placed().kind().name(), candidate.hash());
            if (fresh) {
                repository.add(publication);
            }
            written.add(publication);
            if (!candidate.files().isEmpty() || !fresh) {
                files.attach(file.id, candidate.files());
            }
        }
        if (!batch.isEmpty()) {
            publications.tell(written, before);
            repository.clear();
        }
    }

    /**
     * A file that differs from what it was when its item was taken from it, while the item was changed on the site.
     */
    record Conflict(String id, String path, String source, String hash) {}

    /** Whether the item says the same as the file and lies there, however it came to that. */
    boolean agrees(String id, String path, String source) {
        return repository
                .find(id)
                .filter(item -> item.origin().equals(path)
                        && repository.revision(item).source().equals(source))
                .isPresent();
    }

    /** Keeps exactly these conflicts for somebody to decide. */
    void remember(Collection<Conflict> found) {
        repository.replaceConflicts(found);
    }

    void archive(Collection<String> ids) {
        if (!ids.isEmpty()) {
            publications.withdraw(ids);
        }
    }
}
