package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pl.kooperacja.access.AudienceChoices;
import pl.kooperacja.access.AudienceDescription;
import pl.kooperacja.editing.AudienceForm;
import pl.kooperacja.editing.FrontMatter;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.publication.FieldSpec;
import pl.kooperacja.publication.FieldSpec.Sort;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.Relation;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;

/** The text of an item as fields of a form, and back. Only the keys whose fields were changed are written anew. */
@Named
@RequestScoped
public class EditForm {
    private static final String PREFIX = FieldEntries.PREFIX;
    private static final String BODY = "pole-tresc";
    private static final FieldSpec TITLE = new FieldSpec("title", Sort.TEXT, true, List.of());
    private static final List<String> OWNER = List.of("institution", "territory", "mailbox");
    private static final List<FieldSpec> COMMON = List.of(
            new FieldSpec("summary", Sort.TEXT, true, List.of()),
            new FieldSpec("published", Sort.DATE, true, List.of()),
            new FieldSpec("updated", Sort.DATE, false, List.of()),
            new FieldSpec("review", Sort.DATE, true, List.of()),
            new FieldSpec("verified", Sort.DATE, false, List.of()),
            new FieldSpec("sources", Sort.TEXTS, false, List.of()),
            new FieldSpec("legal", Sort.TEXTS, false, List.of()),
            new FieldSpec("related", Sort.PAIRS, false, Relation.keys()));

    @Inject
    Form form;

    @Inject
    Kinds kinds;

    @Inject
    AudienceDescription audiences;

    @Inject
    @Any
    Instance<AudienceChoices> choices;

    private FrontMatter front;
    private Kind<?> kind;
    private FieldEntries entries;

    /** Shows this text, unless something was sent. */
    void show(String kindName, String source) {
        kind = kinds.byName(kindName).orElseThrow();
        front = FrontMatter.of(source);
        entries = new FieldEntries(front, form);
    }

    /** The text that was sent, made from the one that is shown. */
    String sent() {
        FrontMatter changed = front;
        if (front.has("id")) {
            changed = entries.applied(changed, TITLE);
            for (FieldSpec field : specs()) {
                changed = entries.applied(changed, field);
            }
            if (kind.listed()) {
                changed = owner(changed);
                List<String> keys = AudienceForm.keys(form.sentFields(), form::value, getSectors());
                if (form.sentFields().contains("odbiorcy")
                        && !keys.equals(front.list("audience").orElse(List.of()))) {
                    changed = keys.size() == 1
                            ? changed.withText("audience", keys.get(0))
                            : changed.withList("audience", keys);
                }
                if (form.sentFields().contains("odbiorcy")
                        && form.ticked("zapowiedz")
                                != front.text("announced").orElse("false").equals("true")) {
                    changed = changed.withText("announced", Boolean.toString(form.ticked("zapowiedz")));
                }
            }
        }
        String body = form.sentFields().contains(BODY) ? lines(form.value(BODY)) : front.body();
        return (body.equals(front.body()) ? changed : changed.withBody(body)).source();
    }

    /** Browsers end lines in two characters and leave out an empty line at the beginning. */
    private static String lines(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        return plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "\n";
    }

    private List<FieldSpec> specs() {
        List<FieldSpec> specs = new ArrayList<>();
        if (kind.listed()) {
            specs.addAll(COMMON);
        }
        specs.addAll(kinds.fields(kind));
        return specs;
    }

    private FrontMatter owner(FrontMatter changed) {
        Map<String, String> before = front.texts("owner");
        Map<String, String> after = new LinkedHashMap<>();
        for (String part : OWNER) {
            String name = PREFIX + "owner-" + part;
            String kept = before.getOrDefault(part, "");
            after.put(part, form.sentFields().contains(name) ? form.value(name).strip() : kept);
        }
        boolean same = OWNER.stream().allMatch(part -> after.get(part).equals(before.getOrDefault(part, "")));
        return same ? changed : changed.withTexts("owner", after);
    }

    /** Id of the field in which a problem of the text is mended. */
    String fieldAt(Problem problem) {
        String place = problem.place() == null ? front.placeAt(problem.line()) : problem.place();
        if (place == null) {
            return problem.line() < front.bodyLine() ? PREFIX + "title" : BODY;
        }
        String[] way = place.split("/");
        return switch (way[0]) {
            case "owner" -> PREFIX + "owner-" + (way.length > 1 && OWNER.contains(way[1]) ? way[1] : OWNER.get(0));
            case "audience", "announced" -> "odbiorcy-pole";
            default ->
                specs().stream()
                        .filter(field -> field.key().equals(way[0]))
                        .findFirst()
                        .map(field -> entries.input(field, way))
                        .orElse(PREFIX + "title");
        };
    }

    /** What is wrong, with the field as its form calls it where a value is missing. */
    static String words(Problem problem) {
        if (!problem.missing()) {
            return problem.reason();
        }
        String[] way = problem.place().split("/");
        String last = way[way.length - 1];
        return switch (way.length) {
            case 1 -> Messages.text("editing_edit.message.missing", FieldEntries.label(last, null));
            case 2 -> Messages.text("editing_edit.message.missing", FieldEntries.label(last, way[0]));
            default ->
                Messages.text(
                        "editing_edit.message.missing-in",
                        FieldEntries.label(last, way[0]),
                        FieldEntries.label(way[0], null),
                        Integer.parseInt(way[1]) + 1);
        };
    }

    /** How many rows a field has. */
    int rows(String key) {
        return specs().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(field -> entries.entry(field).rows().size())
                .orElse(0);
    }

    /** Line of the body on which a line of the whole text stands; 0 or less in the head. */
    int bodyLine(int line) {
        return line - front.bodyLine() + 1;
    }

    public EditEntry getTitle() {
        return entries.entry(TITLE);
    }

    /** Fields that all kinds have. */
    public List<EditEntry> getCommon() {
        List<EditEntry> common = new ArrayList<>();
        if (kind.listed()) {
            COMMON.forEach(field -> common.add(entries.entry(field)));
            for (String part : OWNER) {
                String value = front.texts("owner").getOrDefault(part, "");
                common.add(new EditEntry(
                        PREFIX + "owner-" + part,
                        FieldEntries.label("owner-" + part, null),
                        part.equals("territory") ? Messages.text("editing_field.hint.owner-territory") : null,
                        "text",
                        value,
                        true,
                        List.of(),
                        List.of(),
                        List.of()));
            }
        }
        return common;
    }

    /** Fields that only this kind has. */
    public List<EditEntry> getOwn() {
        return kinds.fields(kind).stream().map(entries::entry).toList();
    }

    public String getBody() {
        return front.body();
    }

    public boolean isListed() {
        return kind.listed();
    }

    public List<AudienceForm.Box> getAudience() {
        return AudienceForm.boxes(new LinkedHashSet<>(front.list("audience").orElse(List.of())), audiences);
    }

    /** Kinds of institutions to choose from, none where nobody knows any. */
    public List<AudienceChoices.Sector> getSectors() {
        return choices.stream().findFirst().map(AudienceChoices::sectors).orElse(List.of());
    }

    public List<AudienceForm.Option> getAreas() {
        return AudienceForm.areas();
    }

    public boolean isAnnounced() {
        return front.text("announced").orElse("").equals("true");
    }

    /** The keys in one line of words. */
    public String getReaders() {
        return getAudience().stream()
                .filter(AudienceForm.Box::ticked)
                .map(AudienceForm.Box::words)
                .collect(Collectors.joining(", "));
    }
}
