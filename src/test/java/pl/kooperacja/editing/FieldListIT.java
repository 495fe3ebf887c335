package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pl.kooperacja.publication.FieldSpec;
import pl.kooperacja.publication.FieldSpec.Sort;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.testing.OnEveryDatabase;

/** Forms of all kinds, as they follow from what the kinds read. */
class FieldListIT extends OnEveryDatabase {
    @Test
    void everyFieldOfEveryKindHasItsWords() {
        int fields = 0;
        for (Kind<?> kind : get(Kinds.class).all()) {
            for (FieldSpec field : get(Kinds.class).fields(kind)) {
                assertThat(Messages.keys())
                        .as(kind.name())
                        .contains("editing_field.label." + field.key().replace('_', '-'));
                fields++;
            }
        }
        assertThat(fields).isGreaterThan(60);
    }

    @Test
    void aFieldIsAskedForAsItIsRead() {
        Kind<?> practice = get(Kinds.class).byName("practice").orElseThrow();
        var fields = get(Kinds.class).fields(practice);
        assertThat(fields)
                .filteredOn(field -> field.key().equals("sectors"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.sort()).isEqualTo(Sort.CHOICES);
                    assertThat(field.required()).isTrue();
                    assertThat(field.allowed()).contains("policja");
                });
        assertThat(fields)
                .filteredOn(field -> field.key().equals("voivodeship"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.sort()).isEqualTo(Sort.CHOICE);
                    assertThat(field.required()).as("only a real one has it").isFalse();
                });
        assertThat(fields).extracting(FieldSpec::key).doesNotContain("title", "sources", "id");
    }
}
