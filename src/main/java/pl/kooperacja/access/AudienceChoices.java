package pl.kooperacja.access;

import java.util.List;

/** What an audience can be put together from; implemented by the package that knows institutions. */
public interface AudienceChoices {
    /** Kinds of institutions that can be chosen now, by sectors. */
    List<Sector> sectors();

    /** A few institutions that have these words in their names, or just the one that is called so. */
    List<Named> institutions(String words);

    /** Kinds of one sector. */
    record Sector(String name, List<Kind> kinds) {}

    /** @param code as it stands in keys */
    record Kind(String code, String name) {}

    /** An institution with its key. */
    record Named(String key, String name) {}
}
