package pl.kooperacja.publication;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import pl.kooperacja.access.Reader;
import pl.kooperacja.file.FileOwners;
import pl.kooperacja.shared.Single;

/** Files of an item are for whoever may open the item now. */
@Single
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
