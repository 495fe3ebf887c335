package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pl.kooperacja.testing.OnEveryDatabase;

/** What the site opens with. */
class ContentIT extends OnEveryDatabase {
    private static final Path SHIPPED = Path.of("content");

    @Test
    void shippedContentHasNoFault() {
        ImportReport report = get(Importer.class).run(SHIPPED);
        assertThat(report.faults()).isEmpty();
        assertThat(report.imported()).isGreaterThan(100);
    }

    @Test
    void secondRunTakesNothingOver() {
        int items = get(Importer.class).run(SHIPPED).imported();
        ImportReport second = get(Importer.class).run(SHIPPED);
        assertThat(second.changedNothing()).isTrue();
        assertThat(second.unchanged()).isEqualTo(items);
    }
}
