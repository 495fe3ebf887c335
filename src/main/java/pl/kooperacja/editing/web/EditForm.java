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
import pl.kooperacja.publication.FieldSpec;
import pl.kooperacja.publication.FieldSpec.Sort;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.territory.Voivodeship;

/** The text of an item as fields of a form, and back. Only the keys whose fields were changed are written anew. */
@Named
@RequestScoped
public class EditForm {
    private static final String PREFIX = "pole-";
    private static final String BODY = "pole-tresc";
    private static final List<String> OWNER = List.of("institution", "territory", "mailbox");
    private static final List<FieldSpec> COMMON = List.of(
            new FieldSpec("summary", Sort.TEXT, true, List.of()),
            new FieldSpec("published", Sort.DATE, true, List.of()),
            new FieldSpec("updated", Sort.DATE, false, List.of()),
            new FieldSpec("review", Sort.DATE, true, List.of()),
            new FieldSpec("sources", Sort.TEXTS, false, List.of()),
            new FieldSpec("legal", Sort.TEXTS, false, List.of()),
            new FieldSpec("related", Sort.NESTED, false, List.of()));

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

    /**
     * A field to fill in.
     *
     * @param name of the input, and its id
     * @param options boxes or words to choose from
     */
    public record Entry(
            String name, String label, String hint, String sort, String value, boolean required, List<Choice> options) {
        public boolean isLong() {
            return sort.equals("texts") || sort.equals("nested") || sort.equals("long");
        }

        public int getRows() {
            return Math.min(
                    14,
                    Math.max(sort.equals("long") ? 3 : 2, (int) value.lines().count() + 1));
        }
    }

    /** A word to choose. */
    public record Choice(String name, String value, String words, boolean chosen) {}

    /** Shows this text, unless something was sent. */
    void show(String kindName, String source) {
        kind = kinds.byName(kindName).orElseThrow();
        front = FrontMatter.of(source);
    }

    /** The text that was sent, made from the one that is shown. */
    String sent() {
        FrontMatter changed = front;
        if (front.has("id")) {
            changed = text(changed, "title", Sort.TEXT);
            for (FieldSpec field : specs()) {
                changed = applied(changed, field);
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

    private FrontMatter applied(FrontMatter changed, FieldSpec field) {
        if (field.sort() != Sort.CHOICES) {
            return text(changed, field.key(), field.sort());
        }
        if (!form.sentFields().contains(PREFIX + field.key())) {
            return changed;
        }
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < field.allowed().size(); i++) {
            if (form.sentFields().contains(PREFIX + field.key() + "-" + i)) {
                chosen.add(field.allowed().get(i));
            }
        }
        List<String> before = front.list(field.key()).orElse(List.of());
        return chosen.size() == before.size() && chosen.containsAll(before)
                ? changed
                : changed.withList(field.key(), chosen);
    }

    private FrontMatter text(FrontMatter changed, String key, Sort sort) {
        String name = PREFIX + key;
        if (!form.sentFields().contains(name)) {
            return changed;
        }
        String typed = form.value(name).replace("\r\n", "\n").strip();
        if (typed.equals(value(key, sort).strip())) {
            return changed;
        }
        return switch (sort) {
            case NESTED -> changed.withRaw(key, typed);
            case TEXTS ->
                changed.withList(
                        key,
                        typed.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
            default -> changed.withText(key, typed.replace('\n', ' '));
        };
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

    private String value(String key, Sort sort) {
        return switch (sort) {
            case NESTED -> front.raw(key);
            case TEXTS -> front.list(key).map(list -> String.join("\n", list)).orElse(front.raw(key));
            default -> front.text(key).orElse(front.raw(key));
        };
    }

    /** Id of the field in which a line of the text is mended. */
    String fieldAt(int line) {
        String key = front.keyAt(line);
        if (key == null) {
            return line < front.bodyLine() ? PREFIX + "title" : BODY;
        }
        boolean known = key.equals("title")
                || specs().stream().anyMatch(field -> field.key().equals(key));
        return switch (key) {
            case "owner" -> PREFIX + "owner-institution";
            case "audience", "announced" -> "odbiorcy-pole";
            default -> known ? PREFIX + key : PREFIX + "title";
        };
    }

    /** Line of the body on which a line of the whole text stands; 0 or less in the head. */
    int bodyLine(int line) {
        return line - front.bodyLine() + 1;
    }

    public Entry getTitle() {
        return entry(new FieldSpec("title", Sort.TEXT, true, List.of()));
    }

    /** Fields that all kinds have. */
    public List<Entry> getCommon() {
        List<Entry> entries = new ArrayList<>();
        if (kind.listed()) {
            COMMON.forEach(field -> entries.add(entry(field)));
            for (String part : OWNER) {
                String value = front.texts("owner").getOrDefault(part, "");
                entries.add(new Entry(
                        PREFIX + "owner-" + part,
                        label("owner-" + part),
                        hint("owner-" + part),
                        "text",
                        value,
                        true,
                        List.of()));
            }
        }
        return entries;
    }

    /** Fields that only this kind has. */
    public List<Entry> getOwn() {
        return kinds.fields(kind).stream().map(this::entry).toList();
    }

    private Entry entry(FieldSpec field) {
        String name = PREFIX + field.key();
        String sort =
                field.key().equals("summary") ? "long" : field.sort().name().toLowerCase(java.util.Locale.ROOT);
        List<Choice> options =
                switch (field.sort()) {
                    case CHOICES -> boxes(field);
                    case CHOICE -> words(field, field.allowed());
                    case FLAG -> words(field, List.of("true", "false"));
                    default -> List.of();
                };
        return new Entry(
                name,
                label(field.key()),
                hint(field.key()),
                sort,
                value(field.key(), field.sort()),
                field.required(),
                options);
    }

    private List<Choice> boxes(FieldSpec field) {
        List<String> chosen = front.list(field.key()).orElse(List.of());
        List<Choice> boxes = new ArrayList<>();
        for (int i = 0; i < field.allowed().size(); i++) {
            String word = field.allowed().get(i);
            boxes.add(new Choice(PREFIX + field.key() + "-" + i, word, words(word), chosen.contains(word)));
        }
        return boxes;
    }

    private List<Choice> words(FieldSpec field, List<String> allowed) {
        String chosen = front.text(field.key()).orElse("");
        return allowed.stream()
                .map(word -> new Choice(PREFIX + field.key(), word, words(word), word.equals(chosen)))
                .toList();
    }

    private static String words(String word) {
        String key =
                "editing_word.label." + word.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return Messages.keys().contains(key)
                ? Messages.text(key)
                : Voivodeship.byTeryt(word).map(Voivodeship::polishName).orElse(word);
    }

    private static String label(String key) {
        return Messages.text("editing_field.label." + key.replace('_', '-'));
    }

    private static String hint(String key) {
        String hint = "editing_field.hint." + key.replace('_', '-');
        return Messages.keys().contains(hint) ? Messages.text(hint) : null;
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
