package pl.kooperacja.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.territory.Voivodeship;

/** Words by which items of several kinds are described, the same in all of them. */
public final class Vocabulary {
    /** Models by their codes. */
    public static final Facet MODEL = Facet.codes(
            "model",
            "model",
            List.of("RURAL", "URBAN_RURAL", "URBAN"),
            code -> Messages.text(
                    "publication_facet.label." + code.toLowerCase(Locale.ROOT).replace('_', '-')));

    /** Whose institutions work together. */
    public static final Facet SECTOR = Facet.words(
            "sector",
            "sektor",
            "pomoc społeczna",
            "edukacja",
            "zdrowie",
            "policja",
            "sądownictwo",
            "organizacje pozarządowe",
            "samorząd",
            "kultura",
            "rynek pracy",
            "inne służby");

    /** What families and institutions struggle with. */
    public static final Facet AREA = Facet.words(
            "area",
            "obszar",
            "przemoc w rodzinie",
            "trudności opiekuńczo-wychowawcze",
            "bezdomność",
            "starość i niepełnosprawność",
            "bezrobocie i ubóstwo",
            "uzależnienia",
            "zdrowie psychiczne",
            "współpraca instytucji",
            "kryzys i epidemia");

    /** Voivodeships by their TERYT codes. */
    public static final Facet VOIVODESHIP = Facet.codes(
            "voivodeship",
            "wojewodztwo",
            Arrays.stream(Voivodeship.values()).map(Voivodeship::teryt).toList(),
            teryt -> Voivodeship.byTeryt(teryt).orElseThrow().polishName());

    private Vocabulary() {}
}
