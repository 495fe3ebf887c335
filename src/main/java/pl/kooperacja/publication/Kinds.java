package pl.kooperacja.publication;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishCollation;
import pl.kooperacja.shared.PolishTypography;
import pl.kooperacja.shared.Single;

/** Every kind there is. */
@Single
public class Kinds {
    @Inject
    @Any
    Instance<Kind<?>> beans;

    private volatile List<Kind<?>> sorted;
    private volatile Facet facet;

    public List<Kind<?>> all() {
        if (sorted == null) {
            sorted = beans.stream()
                    .<Kind<?>>map(kind -> kind)
                    .sorted(Comparator.comparing(Kind::name))
                    .toList();
        }
        return sorted;
    }

    List<String> names() {
        return all().stream().<String>map(Kind::name).toList();
    }

    public Optional<Kind<?>> byName(String name) {
        return all().stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** What all kinds have in their front matter, so that no kind need tell of it. */
    private static final Set<String> COMMON = Set.of(
            "id",
            "title",
            "summary",
            "audience",
            "announced",
            "owner",
            "published",
            "updated",
            "review",
            "verified",
            "legal",
            "sources",
            "related");

    /** Fields that only this kind has, in the order of its form. */
    public List<FieldSpec> fields(Kind<?> kind) {
        return Fields.askedBy(kind).stream()
                .filter(field -> !COMMON.contains(field.key()))
                .toList();
    }

    /** The kind whose files may lie at this path. */
    public Optional<Kind<?>> ofPath(String path) {
        return at(Importer.unnumbered(path)).map(Placed::kind);
    }

    /** What is listed, told apart by kind; kinds stand in the order of their Polish names. */
    public Facet facet() {
        if (facet == null) {
            facet = Facet.codes("kind", "rodzaj", listed(), Kinds::label);
        }
        return facet;
    }

    private List<String> listed() {
        return all().stream()
                .filter(Kind::listed)
                .map(Kind::name)
                .sorted(Comparator.comparing(name -> PolishCollation.key(label(name))))
                .toList();
    }

    /** Polish name of a kind, with a capital letter. */
    public static String label(String name) {
        return PolishTypography.capital(Messages.text("publication_kind." + name));
    }

    /** The kind whose files lie there, with the match of its path. */
    Optional<Placed> at(String path) {
        for (Kind<?> kind : all()) {
            Matcher matcher = kind.path().matcher(path);
            if (matcher.matches()) {
                return Optional.of(new Placed(kind, matcher));
            }
        }
        return Optional.empty();
    }

    /** A kind found for a file. */
    record Placed(Kind<?> kind, Matcher path) {}
}
