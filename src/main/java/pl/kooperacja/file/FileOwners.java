package pl.kooperacja.file;

import pl.kooperacja.access.Reader;

/** Tells who may have the files of an owner; implemented by the package whose things own files. */
public interface FileOwners {
    /** Whether the owner is open to the reader now; never for one that is withdrawn or not yet published. */
    boolean isOpen(String ownerId, Reader reader);
}
