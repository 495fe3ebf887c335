package pl.kooperacja.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolishTypographyTest {
    private static final Pattern ONE_LETTER = Pattern.compile("(?<![\\p{L}\\p{N}])([aiouwzAIOUWZ]) (?=\\S|$)");
    private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=(?:r\\.|zł|h|godz|min|proc|%|tys|mln))");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

    /** The rule, told by patterns. */
    private static String ruled(String text) {
        String tied = ONE_LETTER.matcher(text).replaceAll("$1\u00a0");
        tied = UNIT.matcher(tied).replaceAll("\u00a0");
        return THOUSANDS.matcher(tied).replaceAll("\u00a0");
    }

    @Test
    void allContentIsTiedByTheRule() throws IOException {
        int tied = 0;
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    assertThat(PolishTypography.tie(line)).isEqualTo(ruled(line));
                    tied += line.equals(ruled(line)) ? 0 : 1;
                }
            }
        }
        assertThat(tied).isGreaterThan(1000);
    }

    @Test
    void oddTextsAreTiedByTheRuleToo() {
        for (String odd : List.of(
                "",
                " ",
                "i ",
                "i",
                " i",
                "i  a",
                "w i z",
                "ą i",
                "ai z",
                "1 i 2",
                "1 000 000",
                "1 0000",
                "12 345 zł",
                "5 r. 5 rano 5 %",
                "a\tb",
                "i \tx",
                "(w domu) W lesie",
                "5  000",
                "😀i x",
                "😀 i x")) {
            assertThat(PolishTypography.tie(odd)).as(odd).isEqualTo(ruled(odd));
        }
        assertThat(PolishTypography.tie(null)).isNull();
    }
}
