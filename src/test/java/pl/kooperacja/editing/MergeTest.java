package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pl.kooperacja.editing.Merge.Choice;

class MergeTest {
    private static final String BASE =
            "---\nid: x\ntitle: A\nsummary: B\n---\n\nPierwszy akapit.\n\nDrugi akapit.\n\nTrzeci akapit.\n";

    private static String clean(String mine, String theirs) {
        Merge merge = Merge.of(BASE, mine, theirs);
        assertThat(merge.open()).as(merge.parts().toString()).isZero();
        return merge.text(part -> Choice.MINE);
    }

    @Test
    void unitsAreTheTextAgain() {
        for (String text :
                List.of("", "\n", "a", "a\n", "\n\na\n\n\nb\n\n", BASE, "---\na: b", "---\n---\n", "a\n---\nb")) {
            assertThat(String.join("", Merge.units(text))).isEqualTo(text);
        }
    }

    @Test
    void whatNobodyChangedStays() {
        assertThat(clean(BASE, BASE)).isEqualTo(BASE);
    }

    @Test
    void whatOneSideChangedIsTaken() {
        String changed = BASE.replace("Drugi", "Inny");
        assertThat(clean(changed, BASE)).isEqualTo(changed);
        assertThat(clean(BASE, changed)).isEqualTo(changed);
    }

    @Test
    void neighbouringParagraphsAndLinesOfTheHeadAreApart() {
        String mine = BASE.replace("Pierwszy", "Mój").replace("title: A", "title: Moje");
        String theirs = BASE.replace("Drugi", "Ich").replace("summary: B", "summary: Ich");
        assertThat(clean(mine, theirs))
                .isEqualTo(BASE.replace("Pierwszy", "Mój")
                        .replace("title: A", "title: Moje")
                        .replace("Drugi", "Ich")
                        .replace("summary: B", "summary: Ich"));
    }

    @Test
    void theSameChangeOfBothIsTakenOnce() {
        String both = BASE.replace("Drugi", "Nowy");
        assertThat(clean(both, both)).isEqualTo(both);
    }

    @Test
    void anAdditionDoesNotTouchTheParagraphBeforeIt() {
        String mine = BASE + "\nCzwarty akapit.\n";
        String theirs = BASE.replace("Trzeci", "Ostatni");
        assertThat(clean(mine, theirs)).isEqualTo(theirs + "\nCzwarty akapit.\n");
    }

    @Test
    void twoChangesOfOneParagraphAreLeftToDecide() {
        String mine = BASE.replace("Drugi", "Mój");
        String theirs = BASE.replace("Drugi", "Ich");
        Merge merge = Merge.of(BASE, mine, theirs);
        assertThat(merge.open()).isEqualTo(1);
        assertThat(merge.text(part -> Choice.MINE)).isEqualTo(mine);
        assertThat(merge.text(part -> Choice.THEIRS)).isEqualTo(theirs);
        assertThat(merge.text(part -> Choice.BOTH))
                .contains("Mój akapit.", "Ich akapit.", "Pierwszy akapit.", "Trzeci akapit.");
    }

    @Test
    void deletingWhatTheOtherChangedIsLeftToDecide() {
        String mine = BASE.replace("\nDrugi akapit.\n", "");
        String theirs = BASE.replace("Drugi", "Ich");
        Merge merge = Merge.of(BASE, mine, theirs);
        assertThat(merge.open()).isEqualTo(1);
        assertThat(merge.text(part -> Choice.MINE)).isEqualTo(mine);
        assertThat(merge.text(part -> Choice.THEIRS)).isEqualTo(theirs);
    }

    @Test
    void twoAdditionsInOnePlaceAreLeftToDecide() {
        Merge merge = Merge.of(BASE, BASE + "\nMój.\n", BASE + "\nIch.\n");
        assertThat(merge.open()).isEqualTo(1);
        assertThat(merge.text(part -> Choice.BOTH)).isEqualTo(BASE + "\nIch.\n\nMój.\n");
    }

    /** Whatever both do: taking one side everywhere where they differ loses nothing that this side alone wrote. */
    @Test
    void nothingThatOneSideWroteIsLost() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2000; round++) {
            String mine = changed(random, "m" + round);
            String theirs = changed(random, "t" + round);
            Merge merge = Merge.of(BASE, mine, theirs);
            String all = merge.text(part -> Choice.BOTH);
            for (String side : List.of(mine, theirs)) {
                for (String line : side.split("\n")) {
                    if (line.contains("round")) {
                        assertThat(all).contains(line);
                    }
                }
            }
            assertThat(Merge.of(BASE, mine, BASE).text(part -> Choice.THEIRS)).isEqualTo(mine);
            assertThat(Merge.of(BASE, BASE, theirs).text(part -> Choice.MINE)).isEqualTo(theirs);
        }
    }

    private static String changed(Random random, String who) {
        List<String> units = new ArrayList<>(Merge.units(BASE));
        for (int change = 0; change < 1 + random.nextInt(3); change++) {
            int at = 5 + random.nextInt(units.size() - 4);
            String words = "\nround " + who + " " + change + "\n";
            switch (random.nextInt(3)) {
                case 0 -> units.add(at, words);
                case 1 -> units.set(Math.min(at, units.size() - 1), words);
                default -> units.remove(Math.min(at, units.size() - 1));
            }
            if (units.size() < 6) {
                units.add("\nround " + who + " end\n");
            }
        }
        return String.join("", units);
    }
}
