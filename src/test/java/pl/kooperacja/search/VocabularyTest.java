package pl.kooperacja.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {
    private static final Analysis ANALYSIS = new Analysis();

    private final List<String> problems = new ArrayList<>();

    private Vocabulary vocabulary(String... lines) {
        return Vocabulary.of(List.of(lines), ANALYSIS, problems::add);
    }

    private static List<List<String>> alternatives(Vocabulary vocabulary, String asked) {
        Vocabulary.Found found = vocabulary.at(ANALYSIS.words(asked), 0);
        return found == null
                ? List.of()
                : found.alternatives().stream()
                        .map(other -> other.words().stream().map(Word::surface).toList())
                        .toList();
    }

    @Test
    void namesOfTheSameThingWorkBothWaysInAnyForm() {
        Vocabulary vocabulary = vocabulary("GOPS = gminny ośrodek pomocy społecznej");
        assertThat(alternatives(vocabulary, "gops"))
                .containsExactly(List.of("gminny", "osrodek", "pomocy", "spolecznej"));
        assertThat(alternatives(vocabulary, "gminnego ośrodka pomocy społecznej"))
                .containsExactly(List.of("gops"));
        assertThat(alternatives(vocabulary, "gminny ośrodek kultury")).isEmpty();
    }

    @Test
    void everydayWordsWorkOneWay() {
        Vocabulary vocabulary = vocabulary("pijaństwo, picie > uzależnienie, alkohol");
        assertThat(alternatives(vocabulary, "pijaństwa")).containsExactly(List.of("uzaleznienie"), List.of("alkohol"));
        assertThat(alternatives(vocabulary, "alkohol")).isEmpty();
    }

    @Test
    void theLongestNameCounts() {
        Vocabulary vocabulary = vocabulary("OPS = ośrodek pomocy", "WOP = ośrodek pomocy wzajemnej");
        Vocabulary.Found found = vocabulary.at(ANALYSIS.words("ośrodki pomocy wzajemnej"), 0);
        assertThat(found.length()).isEqualTo(3);
        assertThat(found.alternatives()).singleElement().satisfies(other -> assertThat(other.words())
                .extracting(Word::surface)
                .containsExactly("wop"));
    }

    @Test
    void anAbbreviationIsKnownOnlyByItsLetters() {
        Vocabulary vocabulary = vocabulary("CAL = centrum aktywności lokalnej");
        assertThat(alternatives(vocabulary, "cal")).hasSize(1);
        assertThat(alternatives(vocabulary, "calami")).isEmpty();
    }

    @Test
    void aBadLineIsToldWithItsNumberAndTheOthersApply() {
        Vocabulary vocabulary = vocabulary(
                "# komentarz = tego nie ma",
                "GOPS gminny ośrodek",
                "OPS = ośrodek > pomoc",
                "",
                "KM = ",
                "a > b > c",
                "WTZ = warsztat terapii zajęciowej",
                "x = " + "słowo ".repeat(11));
        assertThat(problems)
                .hasSize(5)
                .satisfies(all -> assertThat(all.get(0)).startsWith("wiersz 2: "))
                .satisfies(all -> assertThat(all.get(1)).startsWith("wiersz 3: "))
                .satisfies(all -> assertThat(all.get(2)).startsWith("wiersz 5: "))
                .satisfies(all -> assertThat(all.get(3)).startsWith("wiersz 6: "))
                .satisfies(all -> assertThat(all.get(4)).startsWith("wiersz 8: "));
        assertThat(alternatives(vocabulary, "wtz")).hasSize(1);
        assertThat(alternatives(vocabulary, "komentarz")).isEmpty();
    }

    @Test
    void aChangedFileIsReadAgainAndALostOneForgotten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("slownik.txt");
        VocabularyFile vocabulary = new VocabularyFile(file, ANALYSIS);
        assertThat(alternatives(vocabulary.now(), "km")).isEmpty();
        Files.writeString(file, "KM = kamień milowy\n");
        assertThat(alternatives(vocabulary.now(), "km")).hasSize(1);
        Vocabulary read = vocabulary.now();
        assertThat(vocabulary.now()).isSameAs(read);
        Files.writeString(file, "KM = kamień polowy\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(alternatives(vocabulary.now(), "km")).containsExactly(List.of("kamien", "polowy"));
        Files.delete(file);
        assertThat(alternatives(vocabulary.now(), "km")).isEmpty();
    }

    @Test
    void theShippedVocabularyHasNoBadLine() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("content/wyszukiwanie/slownik.txt"));
        Vocabulary shipped = Vocabulary.of(lines, ANALYSIS, problems::add);
        assertThat(problems).isEmpty();
        assertThat(alternatives(shipped, "PCPR")).contains(List.of("powiatowe", "centrum", "pomocy", "rodzinie"));
        assertThat(alternatives(shipped, "gminy wiejsko-miejskiej")).isNotEmpty();
    }
}
