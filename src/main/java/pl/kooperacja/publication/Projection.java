package pl.kooperacja.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.markdown.Document;
import pl.kooperacja.markdown.Problem;

/** Everything columns and rows say of an item, read from its text. */
record Projection(
        ContentFile<?> file,
        String address,
        int place,
        List<FacetEntry> facets,
        List<RelationEntry> relations,
        List<LinkEntry> links,
        List<String> anchors,
        List<String> files) {
    static final String TO_ITEM = "item";
    static final String TO_TERM = "term";
    static final String TO_PATH = "path";
    static final String TO_BRACES = "braces";
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_TARGET = 200;
    private static final int LONGEST_ANCHOR = 120;
    private static final int LONGEST_FACET = 120;

    /**
     * @param path match of the kind's pattern on the file's path
     * @param fileNumber number before the file's name, 0 without one
     */
    static <D> Projection of(Kind<D> kind, String source, Matcher path, int fileNumber) {
        ContentFile<D> file = ContentFile.read(kind, source);
        if (file.details == null) {
            return new Projection(file, null, 0, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        String address = kind.address(path, file.details);
        if (address != null && address.length() > LONGEST_ADDRESS) {
            file.problems.add(new Problem(1, "adres jest dłuższy niż " + LONGEST_ADDRESS + " znaków"));
        }
        file.problems.addAll(file.document().problems());
        file.problems.addAll(kind.faults(file.document()));
        List<String> files = new ArrayList<>(kind.files(file.details));
        file.document().files().forEach(link -> files.add(link.target()));
        return new Projection(
                file,
                address,
                kind.place(file.details, fileNumber),
                facets(file, kind.facets(file.details)),
                relations(file, kind.relations(file.details)),
                links(file, source, kind.relations(file.details)),
                anchors(file, source, kind.anchors(file.details)),
                files);
    }

    /** Line of the text on which the part first stands by itself, 1 if nowhere. */
    static int lineOf(String source, String part) {
        Matcher found = Pattern.compile("(?<![\\w-])" + Pattern.quote(part) + "(?![\\w-])")
                .matcher(source);
        return found.find() ? lineAt(source, found.start()) : 1;
    }

    private static int lineAt(String source, int index) {
        return (int) source.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
    }

    private static List<String> anchors(ContentFile<?> file, String source, List<String> own) {
        List<String> anchors = new ArrayList<>(file.document().anchors());
        for (String anchor : own) {
            if (anchors.contains(anchor)) {
                file.problems.add(new Problem(lineOf(source, anchor), "kotwica " + anchor + " powtarza się"));
            } else {
                anchors.add(anchor);
            }
        }
        return anchors;
    }

    private static List<FacetEntry> facets(ContentFile<?> file, Map<String, List<String>> facets) {
        List<FacetEntry> entries = new ArrayList<>();
        facets.forEach((name, values) ->
                values.stream().distinct().forEach(value -> entries.add(new FacetEntry(name, value))));
        for (FacetEntry entry : entries) {
            if (entry.value().length() > LONGEST_FACET) {
                file.problems.add(new Problem(1, entry.facet() + " ma więcej niż " + LONGEST_FACET + " znaków"));
            }
        }
        return entries;
    }

    private static List<RelationEntry> relations(ContentFile<?> file, Map<Relation, List<String>> own) {
        Map<String, RelationEntry> entries = new LinkedHashMap<>();
        for (Map<Relation, List<String>> source : List.of(own, file.related)) {
            source.forEach((relation, targets) -> {
                for (String target : targets) {
                    entries.putIfAbsent(
                            relation + " " + target, new RelationEntry(relation.key(), target, entries.size()));
                }
            });
        }
        return List.copyOf(entries.values());
    }

    private static List<LinkEntry> links(ContentFile<?> file, String source, Map<Relation, List<String>> own) {
        List<LinkEntry> entries = new ArrayList<>();
        for (Document.Link link : file.document().links()) {
            String anchor = link.anchor() == null ? "" : link.anchor();
            boolean path = link.target().startsWith("/");
            String target = link.target().isEmpty() ? file.id : link.target();
            entries.add(new LinkEntry(entries.size(), path ? TO_PATH : TO_ITEM, target, anchor, link.line()));
        }
        for (Document.Link term : file.document().terms()) {
            entries.add(new LinkEntry(entries.size(), TO_TERM, term.target(), "", term.line()));
        }
        Matcher braces = TextService.BRACES.matcher(file.body);
        int first = file.body.indexOf(TextService.OPENS);
        for (boolean found = first >= 0 && braces.find(first); found; found = braces.find()) {
            int line = file.bodyLine - 1 + lineAt(file.body, braces.start());
            entries.add(new LinkEntry(entries.size(), TO_BRACES, braces.group(1), "", line));
        }
        file.related.values().stream()
                .flatMap(List::stream)
                .forEach(target -> entries.add(new LinkEntry(
                        entries.size(), TO_ITEM, target, "", file.relatedLines.getOrDefault("related", 1))));
        own.values().stream()
                .flatMap(List::stream)
                .forEach(target ->
                        entries.add(new LinkEntry(entries.size(), TO_ITEM, target, "", lineOf(source, target))));
        for (LinkEntry entry : entries) {
            if (entry.target().length() > LONGEST_TARGET || entry.anchor().length() > LONGEST_ANCHOR) {
                file.problems.add(new Problem(entry.line(), "odnośnik jest za długi: " + entry.target()));
            } else if (entry.sort().equals(TO_ITEM)
                    && !ContentFile.ID.matcher(entry.target()).matches()) {
                file.problems.add(new Problem(entry.line(), "„" + entry.target() + "” nie jest id pozycji"));
            }
        }
        return entries;
    }
}
