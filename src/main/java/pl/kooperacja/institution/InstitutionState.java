package pl.kooperacja.institution;

/** What the site thinks of an institution. */
public enum InstitutionState {
    /** Somebody told of it. */
    PROPOSED,
    /** Its staff read what is opened for it, on the days given. */
    AUTHORISED,
    /** Its staff read nothing of that for now. */
    SUSPENDED,
    /** It is no more, or was written down twice. */
    CLOSED
}
