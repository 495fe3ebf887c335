package pl.kooperacja.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import pl.kooperacja.file.FileOwners;

/** Files of an item can be had while the item is published. */
@ApplicationScoped
class PublicationFiles implements FileOwners {
    @Inject
    PublicationRepository repository;

    @Inject
    Clock clock;

    @Override
    public boolean isOpen(String ownerId) {
        return repository
                .find(ownerId)
                .filter(item -> item.isPublishedBy(LocalDate.now(clock)))
                .isPresent();
    }
}
