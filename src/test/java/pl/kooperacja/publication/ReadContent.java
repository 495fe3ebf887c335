package pl.kooperacja.publication;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.testing.ContentText;

/** A content file as its kind reads it, for tests of features. */
public record ReadContent<D>(D details, String address, Map<String, List<String>> relations, List<Problem> problems) {
    /**
     * @param path of the file, without the number before its name
     */
    public static <D> ReadContent<D> of(Kind<D> kind, String path, ContentText text) {
        Matcher matcher = kind.path().matcher(path);
        if (!matcher.matches()) {
            throw new AssertionError(path + " is no place for a " + kind.name());
        }
        Projection projection = Projection.of(kind, text.toString(), matcher, 1);
        return new ReadContent<>(
                ContentFile.read(kind, text.toString()).details,
                projection.address(),
                projection.relations().stream()
                        .collect(Collectors.groupingBy(
                                RelationEntry::relation,
                                Collectors.mapping(RelationEntry::target, Collectors.toList()))),
                projection.file().problems);
    }

    public List<String> reasons() {
        return problems.stream().map(Problem::reason).toList();
    }
}
