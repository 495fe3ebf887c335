package pl.kooperacja.institution;

/** How far somebody belongs to an institution. */
public enum MembershipState {
    /** Asked by the coordinator, and has not answered. */
    INVITED,
    ACTIVE,
    ENDED
}
