package pl.kooperacja.territory;

import java.util.ArrayList;
import java.util.List;
import pl.kooperacja.shared.Messages;

/**
 * An area as a person reads of it.
 *
 * @param county name of the county around a gmina, or null
 * @param voivodeship name of the voivodeship around it, or null for a voivodeship
 */
public record Place(String code, String name, AreaKind kind, String county, String voivodeship) {
    /** „Mirzec, gmina wiejska, powiat starachowicki, świętokrzyskie”. */
    public String label() {
        List<String> parts = new ArrayList<>(List.of(shortLabel()));
        if (county != null) {
            parts.add(Messages.text("territory_place.label.county", county));
        }
        if (voivodeship != null) {
            parts.add(voivodeship);
        }
        return String.join(", ", parts);
    }

    /** „powiat kielecki”, „województwo śląskie”, „Mirzec, gmina wiejska”. */
    public String shortLabel() {
        return switch (kind) {
            case VOIVODESHIP -> Messages.text("territory_place.label.voivodeship", name);
            case COUNTY -> Messages.text("territory_place.label.county", name);
            default -> name + ", " + kind.polishName();
        };
    }
}
