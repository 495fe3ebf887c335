package pl.kooperacja.coopmodel;

import pl.kooperacja.publication.Fields;
import pl.kooperacja.territory.Voivodeship;

/** A regional centre that led a project or was partner in it, with the TERYT code of its voivodeship. */
public record Unit(String name, String voivodeship) {
    static Unit read(Fields fields) {
        Unit unit = new Unit(fields.text("name"), fields.text("voivodeship"));
        if (Voivodeship.byTeryt(unit.voivodeship()).isEmpty()) {
            fields.problem("voivodeship", "voivodeship: „" + unit.voivodeship() + "” nie jest kodem TERYT województwa");
        }
        return unit;
    }

    public String voivodeshipName() {
        return Voivodeship.byTeryt(voivodeship).map(Voivodeship::polishName).orElse(voivodeship);
    }
}
