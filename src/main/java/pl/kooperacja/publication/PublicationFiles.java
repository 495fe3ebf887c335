package pl.kooperacja.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import pl.kooperacja.access.Reader;
import pl.kooperacja.file.FileOwners;

/** Files of an item are for whoever may open the item now. */
@ApplicationScoped
class PublicationFiles implements FileOwners {
    @Inject
    PublicationRepository repository;

    @Inject
    Clock clock;

    @Override
    public boolean isOpen(String ownerId, Reader reader) {
        return repository.isOpen(ownerId, reader, LocalDate.now(clock));
    }
}
