package pl.kooperacja.file;

/** Tells whether an owner stands open, whoever asks; implemented by the package whose things own files. */
public interface FileOwners {
    /** False for an owner that is withdrawn or not yet published: then nobody gets its files. */
    boolean isOpen(String ownerId);
}
