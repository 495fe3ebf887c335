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
    void fieldsInsideFieldsHaveTheirWordsAndFormsToo() {
        int inner = 0;
        for (Kind<?> kind : get(Kinds.class).all()) {
            for (FieldSpec field : get(Kinds.class).fields(kind)) {
                assertThat(FieldTree.shown(field))
                        .as(kind.name() + " " + field.key())
                        .isTrue();
                assertThat(field.inner().isEmpty())
                        .as(kind.name() + " " + field.key())
                        .isEqualTo(field.sort() != Sort.GROUP && field.sort() != Sort.GROUPS);
                for (FieldSpec part : field.inner()) {
                    String key = part.key().replace('_', '-');
                    assertThat(Messages.keys())
                            .as(kind.name())
                            .containsAnyOf(
                                    "editing_field.label." + key,
                                    "editing_field.label." + field.key().replace('_', '-') + "-" + key);
                    inner++;
                }
            }
        }
        assertThat(inner).isGreaterThan(40);
    }

    @Test
    void rowsAreAskedForAsTheyAreRead() {
        var remedies = get(Kinds.class)
                .fields(get(Kinds.class).byName("barrier").orElseThrow())
                .stream()
                .filter(field -> field.key().equals("remedies"))
                .findFirst()
                .orElseThrow();
        assertThat(remedies.inner()).extracting(FieldSpec::key).containsExactly("id", "title", "text", "who", "leads");
        assertThat(remedies.inner())
                .extracting(FieldSpec::sort)
                .containsExactly(Sort.TEXT, Sort.TEXT, Sort.TEXT, Sort.CHOICES, Sort.TEXTS);
        var duties = get(Kinds.class).fields(get(Kinds.class).byName("step").orElseThrow()).stream()
                .filter(field -> field.key().equals("duties"))
                .findFirst()
                .orElseThrow();
        assertThat(duties.inner())
                .filteredOn(part -> part.key().equals("roles"))
                .singleElement()
                .satisfies(roles -> {
                    assertThat(roles.sort()).isEqualTo(Sort.PAIRS);
                    assertThat(roles.allowed()).contains("ROPS", "PZK");
                });
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
