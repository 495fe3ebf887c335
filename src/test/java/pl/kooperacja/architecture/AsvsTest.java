package pl.kooperacja.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The table of security requirements names tests that exist, and leaves none of its levels out. */
class AsvsTest {
    private static final Path TABLE = Path.of("src/test/resources/asvs.tsv");

    /** How many requirements of levels 1 and 2 each section has; they come first in it. */
    private static final Map<String, Integer> SECTIONS = Map.ofEntries(
            Map.entry("6.1", 3),
            Map.entry("6.2", 11),
            Map.entry("6.3", 3),
            Map.entry("6.4", 4),
            Map.entry("6.5", 5),
            Map.entry("6.6", 3),
            Map.entry("6.8", 3),
            Map.entry("7.1", 3),
            Map.entry("7.2", 4),
            Map.entry("7.3", 2),
            Map.entry("7.4", 5),
            Map.entry("7.5", 2),
            Map.entry("7.6", 2),
            Map.entry("8.1", 2),
            Map.entry("8.2", 3),
            Map.entry("8.3", 1),
            Map.entry("8.4", 1));

    private static Map<String, String[]> rows() throws IOException {
        Map<String, String[]> rows = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                assertThat(cells).as(line).hasSize(3).doesNotContain("");
                assertThat(rows.put(cells[0], cells)).as("twice: " + line).isNull();
            }
        }
        return rows;
    }

    @Test
    void everyRequirementOfTheseLevelsIsThere() throws IOException {
        List<String> expected = new ArrayList<>();
        SECTIONS.forEach((section, count) -> {
            for (int i = 1; i <= count; i++) {
                expected.add(section + "." + i);
            }
        });
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyNamedTestExists() throws Exception {
        int tests = 0;
        for (String[] row : rows().values()) {
            if (!row[2].startsWith("documented: ")) {
                for (String name : row[2].split(" ")) {
                    assertThat(isTest(name)).as(row[0] + " names " + name).isTrue();
                    tests++;
                }
            }
        }
        assertThat(tests).isGreaterThan(50);
    }

    @Test
    void aTestThatIsGoneIsMissed() throws Exception {
        assertThat(isTest(getClass().getName() + "#aTestThatIsGoneIsMissed")).isTrue();
        assertThat(isTest(getClass().getName() + "#isTest")).isFalse();
        assertThat(isTest(getClass().getName() + "#gone")).isFalse();
        assertThat(isTest("pl.kooperacja.Gone#gone")).isFalse();
    }

    private static boolean isTest(String name) {
        String[] parts = name.split("#", 2);
        try {
            Method[] methods = Class.forName(parts[0]).getDeclaredMethods();
            return Arrays.stream(methods)
                    .anyMatch(method -> method.getName().equals(parts[1])
                            && (method.isAnnotationPresent(Test.class)
                                    || method.isAnnotationPresent(ParameterizedTest.class)));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
