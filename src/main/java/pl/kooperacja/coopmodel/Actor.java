package pl.kooperacja.coopmodel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pl.kooperacja.shared.Messages;

/** Who takes part in the steps of the rural model, from the voivodeship down. */
public enum Actor {
    ROPS,
    WZK,
    WLADZE,
    PCPR,
    GOPS,
    ANIMATORZY,
    PZK;

    public static List<String> names() {
        return Arrays.stream(values()).map(Actor::name).toList();
    }

    public static Optional<Actor> find(String name) {
        return Arrays.stream(values())
                .filter(actor -> actor.name().equals(name))
                .findFirst();
    }

    /** The actor with this value in addresses. */
    public static Optional<Actor> bySlug(String slug) {
        return Arrays.stream(values())
                .filter(actor -> actor.getSlug().equals(slug))
                .findFirst();
    }

    /** Value in addresses. */
    public String getSlug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Short name for tags and table heads. */
    public String getLabel() {
        return Messages.text("coopmodel_actor." + getSlug());
    }

    /** Name for a person choosing his role. */
    public String getRole() {
        return Messages.text("coopmodel_actor." + getSlug() + ".role");
    }
}
