package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pl.kooperacja.testing.House;

/** Examples that authors copy from {@code content/README.md}: „Przykład: `path`”, then the file in a fenced block. */
class ReadmeExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "^Przykład: `([^`]+)`\\n\\n(`{3,})markdown\\n(.*?)^\\2$", Pattern.MULTILINE | Pattern.DOTALL);

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new LinkedHashMap<>();
        EXAMPLE.matcher(Files.readString(Path.of("content/README.md")))
                .results()
                .forEach(found -> examples.put(found.group(1), found.group(3)));
        return examples;
    }

    @Test
    void everyExampleIsSound() throws IOException {
        Kinds kinds = new House(null, Clock.systemUTC(), Map.of()).get(Kinds.class);
        assertThat(examples()).allSatisfy((path, text) -> {
            Kinds.Placed placed = kinds.at(path).orElseThrow(() -> new AssertionError("no kind lies at " + path));
            assertThat(Read.problems(placed.kind(), path, text)).isEmpty();
            assertThat(text).as("an example is explained").containsPattern(" # \\p{L}");
        });
    }

    @Test
    void everyKindHasAnExample() throws IOException {
        Kinds kinds = new House(null, Clock.systemUTC(), Map.of()).get(Kinds.class);
        assertThat(examples().keySet().stream()
                        .map(path -> kinds.at(path).orElseThrow().kind().name()))
                .containsAll(kinds.all().stream().map(Kind::name).toList());
    }
}
