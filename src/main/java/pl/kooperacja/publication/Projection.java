package pl.kooperacja.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
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
        List<String> files) {
    static final String TO_ITEM = "item";
    static final String TO_TERM = "term";
    static final String TO_PATH = "path";
    static final String TO_BRACES = "braces";
    private static final int LONGEST_ADDRESS = 200;

    /**
     * @param path match of the kind's pattern on the file's path
     * @param fileNumber number before the file's name, 0 without one
     */
    static <D> Projection of(Kind<D> kind, String source, Matcher path, int fileNumber) {
        ContentFile<D> file = ContentFile.read(kind, source);
        if (file.details == null) {
            return new Projection(file, null, 0, List.of(), List.of(), List.of(), List.of());
        }
        String address = kind.address(path, file.details);
        if (address != null && address.length() > LONGEST_ADDRESS) {
            file.problems.add(new Problem(1, "adres jest dłuższy niż " + LONGEST_ADDRESS + " znaków"));
        }
        file.problems.addAll(file.document().problems());
        List<String> files = new ArrayList<>(kind.files(file.details));
        file.document().files().forEach(link -> files.add(link.target()));
        return new Projection(
                file,
                address,
                kind.place(file.details, fileNumber),
                facets(kind.facets(file.details)),
                relations(file, kind.relations(file.details)),
                links(file),
                files);
    }

    private static List<FacetEntry> facets(Map<String, List<String>> facets) {
        List<FacetEntry> entries = new ArrayList<>();
        facets.forEach((name, values) ->
                values.stream().distinct().forEach(value -> entries.add(new FacetEntry(name, value))));
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

    private static List<LinkEntry> links(ContentFile<?> file) {
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
        while (braces.find()) {
            int line = file.bodyLine
                    + (int) file.body.substring(0, braces.start()).lines().count();
            entries.add(new LinkEntry(entries.size(), TO_BRACES, braces.group(1), "", line));
        }
        file.related.values().stream()
                .flatMap(List::stream)
                .forEach(target -> entries.add(new LinkEntry(
                        entries.size(), TO_ITEM, target, "", file.relatedLines.getOrDefault("related", 1))));
        return entries;
    }
}
