package pl.kooperacja.account;

/**
 * Where something is that somebody wants to act upon.
 *
 * @param teryt code of the voivodeship, county or gmina, or of an institution's seat; null for the whole site
 * @param institution number of the institution, or null
 */
public record Place(String teryt, String institution) {
    /** All of the site. */
    public static final Place SITE = new Place(null, null);

    public static Place territory(String teryt) {
        return new Place(teryt, null);
    }

    /** @param seat code of the gmina where it has its seat, or null where that is unknown */
    public static Place institution(String number, String seat) {
        return new Place(seat, number);
    }
}
