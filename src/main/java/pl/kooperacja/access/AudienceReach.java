package pl.kooperacja.access;

/** Tells how many an audience reaches; implemented by the package that knows institutions. */
public interface AudienceReach {
    /** Institutions and people who may read by these keys now. */
    Reach of(Audience audience);

    /** How many. */
    record Reach(long institutions, long people) {}
}
