package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.testing.ContentText;

/** What the desk says of dead links, as texts come, change and go after it has looked. */
class BrokenLinksIT extends OnEveryDesk {
    private Author anna;

    @BeforeEach
    void somebodyWrites() {
        anna = editor("anna");
    }

    private List<String> broken() {
        return get(DeskService.class).broken(anna).rows().stream()
                .map(link -> link.item() + ":" + link.line() + " " + link.target())
                .toList();
    }

    private void says(String name, String words) {
        content.write(
                "materialy/" + name + ".md",
                ContentText.material("material-" + name).saying(words));
        get(Importer.class).run(content.path());
    }

    @Test
    void isWhatTextsLinkToNow() {
        says("b", "[x](id:material-c) i [y](id:material-d)");
        assertThat(broken()).extracting(line -> line.split(" ")[1]).containsExactly("material-c", "material-d");
        assertThat(broken()).as("asked again").hasSize(2);

        says("c", "Jest.");
        assertThat(broken()).extracting(line -> line.split(" ")[1]).containsExactly("material-d");

        says("e", "[z](id:material-c)");
        assertThat(broken()).as("a new text, a link that leads").hasSize(1);

        content.delete("materialy/c.md");
        get(Importer.class).run(content.path());
        assertThat(broken())
                .extracting(line -> line.replaceFirst(":\\d+", ""))
                .containsExactly("material-b material-c", "material-b material-d", "material-e material-c");

        says("b", "Bez odnośników.");
        assertThat(broken())
                .extracting(line -> line.replaceFirst(":\\d+", ""))
                .containsExactly("material-e material-c");

        get(PublicationService.class).archive("material-e");
        assertThat(broken()).as("nobody reads it any more").isEmpty();
    }

    @Test
    void areNotMoreThanSomebodyCanMend() {
        says(
                "b",
                IntStream.rangeClosed(1, BrokenLinks.MOST + 1)
                        .mapToObj(i -> "[x](id:brak-" + i + ")\n\n")
                        .collect(Collectors.joining()));
        assertThat(get(DeskService.class).broken(anna).count()).isEqualTo(BrokenLinks.MOST);
        says("b", "[x](id:brak-1)");
        assertThat(broken()).hasSize(1);
    }
}
