package pl.kooperacja.account;

/** How far a role reaches. */
public enum Scope {
    SITE,
    VOIVODESHIP,
    COUNTY,
    GMINA,
    INSTITUTION;

    /** Whether what bounds it is told by a TERYT code. */
    boolean isTerritory() {
        return this == VOIVODESHIP || this == COUNTY || this == GMINA;
    }
}
