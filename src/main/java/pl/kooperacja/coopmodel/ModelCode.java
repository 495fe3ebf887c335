package pl.kooperacja.coopmodel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import pl.kooperacja.shared.Messages;

/** The three models; each has one colour and one shape everywhere. */
public enum ModelCode {
    RURAL("rural", "gminy-wiejskie", "wiejska"),
    URBAN_RURAL("mixed", "gminy-miejsko-wiejskie", "miejsko-wiejska"),
    URBAN("urban", "gminy-miejskie", "miejska");

    private final String sign;
    private final String slug;
    private final String municipality;

    ModelCode(String sign, String slug, String municipality) {
        this.sign = sign;
        this.slug = slug;
        this.municipality = municipality;
    }

    public static Optional<ModelCode> find(String name) {
        return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
    }

    /** The model made for this type of municipality, named as in addresses. */
    public static Optional<ModelCode> byMunicipality(String municipality) {
        return Arrays.stream(values())
                .filter(code -> code.municipality.equals(municipality))
                .findFirst();
    }

    /** Type of municipality in addresses: „miejsko-wiejska”. */
    public String getMunicipality() {
        return municipality;
    }

    /** Value of {@code data-model} in pages. */
    public String getSign() {
        return sign;
    }

    public String getAddress() {
        return "/modele/" + slug;
    }

    /** „gminy wiejskie”. */
    public String getLabel() {
        return Messages.text("coopmodel_code." + sign);
    }

    /** „Gminy wiejskie”. */
    public String getTitle() {
        String label = getLabel();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
