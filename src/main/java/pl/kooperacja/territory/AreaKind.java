package pl.kooperacja.territory;

import java.util.Optional;
import pl.kooperacja.shared.Messages;

/** What an area is. */
public enum AreaKind {
    VOIVODESHIP,
    COUNTY,
    /** A city that is a county too. */
    CITY_COUNTY,
    URBAN,
    RURAL,
    /** Urban-rural. */
    MIXED;

    public String polishName() {
        return Messages.text("territory_kind.label."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** Of a gmina, by the last digit of its code; the digits of towns and districts inside gminas mean none. */
    static Optional<AreaKind> ofGmina(char digit) {
        return switch (digit) {
            case '1' -> Optional.of(URBAN);
            case '2' -> Optional.of(RURAL);
            case '3' -> Optional.of(MIXED);
            default -> Optional.empty();
        };
    }
}
