package pl.kooperacja.publication;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import pl.kooperacja.markdown.Problem;

/** A content file as its kind reads it, for tests of kinds. */
public final class Read {
    private Read() {}

    private static <D> Projection projection(Kind<D> kind, String path, Object text) {
        Matcher matcher = kind.path().matcher(path);
        if (!matcher.matches()) {
            throw new AssertionError(path + " is no path of a " + kind.name());
        }
        return Projection.of(kind, text.toString(), matcher, Importer.fileNumber(path));
    }

    public static <D> D details(Kind<D> kind, Object text) {
        ContentFile<D> file = ContentFile.read(kind, text.toString());
        if (!file.problems.isEmpty()) {
            throw new AssertionError(file.problems.toString());
        }
        return file.details;
    }

    /** Everything that is wrong with the file. */
    public static List<Problem> problems(Kind<?> kind, String path, Object text) {
        return projection(kind, path, text).file().problems;
    }

    public static String address(Kind<?> kind, String path, Object text) {
        return projection(kind, path, text).address();
    }

    /** Values by facet. */
    public static Map<String, List<String>> facets(Kind<?> kind, String path, Object text) {
        return projection(kind, path, text).facets().stream()
                .collect(Collectors.groupingBy(
                        FacetEntry::facet, Collectors.mapping(FacetEntry::value, Collectors.toList())));
    }

    /** What the item leads to, as {@code relation target}. */
    public static List<String> relations(Kind<?> kind, String path, Object text) {
        return projection(kind, path, text).relations().stream()
                .map(relation -> relation.relation() + " " + relation.target())
                .toList();
    }
}
