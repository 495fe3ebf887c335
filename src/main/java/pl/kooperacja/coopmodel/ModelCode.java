package pl.kooperacja.coopmodel;

import java.util.Arrays;
import java.util.Optional;
import pl.kooperacja.shared.Messages;

/** The three models; each has one colour and one shape everywhere. */
public enum ModelCode {
    RURAL("rural", "gminy-wiejskie"),
    URBAN_RURAL("mixed", "gminy-miejsko-wiejskie"),
    URBAN("urban", "gminy-miejskie");

    private final String sign;
    private final String slug;

    ModelCode(String sign, String slug) {
        this.sign = sign;
        this.slug = slug;
    }

    public static Optional<ModelCode> find(String name) {
        return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
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
}
