package pl.kooperacja.coopmodel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import pl.kooperacja.shared.Messages;

/** Part taken in a task: O answers for it, W does it, D advises, I is told. */
public enum Responsibility {
    O,
    W,
    D,
    I;

    static Optional<Responsibility> find(String letter) {
        return Arrays.stream(values())
                .filter(value -> value.name().equals(letter))
                .findFirst();
    }

    public String getLetter() {
        return name();
    }

    /** „odpowiada”. */
    public String getWord() {
        return Messages.text("coopmodel_responsibility." + name().toLowerCase(Locale.ROOT));
    }
}
