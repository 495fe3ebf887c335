package pl.kooperacja.territory;

import java.util.Arrays;
import java.util.Optional;

/** The sixteen voivodeships with their TERYT codes. */
public enum Voivodeship {
    DOLNOSLASKIE("02", "dolnośląskie", 0),
    KUJAWSKO_POMORSKIE("04", "kujawsko-pomorskie", 2),
    LUBELSKIE("06", "lubelskie", 1),
    LUBUSKIE("08", "lubuskie", 2),
    LODZKIE("10", "łódzkie", 3),
    MALOPOLSKIE("12", "małopolskie", 3),
    MAZOWIECKIE("14", "mazowieckie", 1),
    OPOLSKIE("16", "opolskie", 3),
    PODKARPACKIE("18", "podkarpackie", 1),
    PODLASKIE("20", "podlaskie", 1),
    POMORSKIE("22", "pomorskie", 2),
    SLASKIE("24", "śląskie", 3),
    SWIETOKRZYSKIE("26", "świętokrzyskie", 1),
    WARMINSKO_MAZURSKIE("28", "warmińsko-mazurskie", 2),
    WIELKOPOLSKIE("30", "wielkopolskie", 2),
    ZACHODNIOPOMORSKIE("32", "zachodniopomorskie", 2);

    private final String teryt;
    private final String polishName;
    private final int macroregion;

    Voivodeship(String teryt, String polishName, int macroregion) {
        this.teryt = teryt;
        this.polishName = polishName;
        this.macroregion = macroregion;
    }

    public static Optional<Voivodeship> byTeryt(String teryt) {
        return Arrays.stream(values()).filter(v -> v.teryt.equals(teryt)).findFirst();
    }

    public String teryt() {
        return teryt;
    }

    /** The adjective, as in „województwo łódzkie”. */
    public String polishName() {
        return polishName;
    }

    /** 1 to 3, or 0 where no project worked. */
    public int macroregion() {
        return macroregion;
    }
}
