package pl.kooperacja.coopmodel;

import java.util.Arrays;
import pl.kooperacja.shared.Messages;

/** Level of local government at which a body or a role works, the widest first. */
public enum Level {
    VOIVODESHIP("województwo"),
    COUNTY("powiat"),
    MUNICIPALITY("gmina");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    static String[] words() {
        return Arrays.stream(values()).map(Level::getWord).toArray(String[]::new);
    }

    static Level byWord(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word.equals(word))
                .findFirst()
                .orElse(MUNICIPALITY);
    }

    /** Name in front matter and in sentences. */
    public String getWord() {
        return word;
    }

    /** Heading of what stands at this level. */
    public String getLabel() {
        return Messages.text("coopmodel_level." + name().toLowerCase(java.util.Locale.ROOT));
    }
}
