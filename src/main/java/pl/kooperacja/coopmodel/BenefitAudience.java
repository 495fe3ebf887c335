package pl.kooperacja.coopmodel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import pl.kooperacja.shared.Messages;

/** Who gains from a model. */
public enum BenefitAudience {
    INSTITUTION,
    AUTHORITY,
    WORKER,
    FAMILY;

    static Optional<BenefitAudience> byKey(String key) {
        return Arrays.stream(values())
                .filter(audience -> audience.getKey().equals(key))
                .findFirst();
    }

    /** The audience with this name in addresses. */
    public static Optional<BenefitAudience> bySlug(String slug) {
        return Arrays.stream(values())
                .filter(audience -> audience.getSlug().equals(slug))
                .findFirst();
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
