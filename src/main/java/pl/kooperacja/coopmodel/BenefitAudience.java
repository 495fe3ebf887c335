package pl.kooperacja.coopmodel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pl.kooperacja.shared.Messages;

/** Who gains from a model. */
public enum BenefitAudience {
    INSTITUTION,
    AUTHORITY,
    WORKER,
    FAMILY;

    static List<String> names() {
        return Arrays.stream(values()).map(BenefitAudience::getKey).toList();
    }

    /** Name in front matter. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name in addresses, Polish without diacritics. */
    public String getSlug() {
        return Messages.text("coopmodel_benefit." + getKey() + ".slug");
    }

    public String getLabel() {
        return Messages.text("coopmodel_benefit." + getKey());
    }
}
