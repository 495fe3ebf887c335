package pl.kooperacja.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.AudienceChoices;
import pl.kooperacja.access.AudienceDescription;
import pl.kooperacja.publication.Vocabulary;
import pl.kooperacja.territory.Voivodeship;

/** An audience as a form shows it: keys in words, to be ticked; compound ones put together from two choices. */
public final class AudienceForm {
    /** Name of the field with the kind of an institution that is to be added. */
    public static final String TYPE = "odbiorca-typ";
    /** Name of the field with its voivodeship. */
    public static final String AREA = "odbiorca-obszar";

    /** Name of the field with the name of one institution. */
    public static final String INSTITUTION = "odbiorca-podmiot";

    private static final Set<String> ADDING = Set.of(TYPE, AREA, INSTITUTION);
    private static final String PREFIX = "odbiorca-";
    private static final List<String> SIMPLE = List.of(
            Audience.PUBLIC_KEY,
            Audience.SIGNED_IN_KEY,
            Audience.AUTHORISED_KEY,
            "role:trainer",
            "role:adviser",
            "role:editor",
            "role:admin");

    private AudienceForm() {}

    /** A box to tick. @param name of the field */
    public record Box(String name, String key, String words, boolean ticked) {}

    /** Something to choose from a list. */
    public record Option(String value, String words) {}

    /** Boxes for the usual keys and for those that the audience has besides. */
    public static List<Box> boxes(Set<String> keys, AudienceDescription description) {
        Set<String> all = new LinkedHashSet<>(SIMPLE);
        keys.stream().filter(Audience::valid).forEach(all::add);
        List<String> shown = List.copyOf(all);
        List<Box> boxes = new ArrayList<>();
        for (String key : shown) {
            String words = description.lines(Audience.of(List.of(key))).get(0);
            boxes.add(new Box(name(key), key, words, keys.contains(key)));
        }
        return boxes;
    }

    private static String name(String key) {
        return PREFIX + key.replace(':', '.').replace('@', '_');
    }

    public static List<Option> areas() {
        return Arrays.stream(Voivodeship.values())
                .map(area -> new Option(area.teryt(), area.polishName()))
                .toList();
    }

    /**
     * The keys that a form says, in the order in which it shows them.
     *
     * @param sent names of fields that came
     * @param value of a field
     * @param sectors with the kinds of institutions that can be chosen
     */
    public static List<String> keys(
            Set<String> sent, Function<String, String> value, List<AudienceChoices.Sector> sectors) {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : SIMPLE) {
            if (sent.contains(name(key))) {
                keys.add(key);
            }
        }
        sent.stream()
                .filter(field -> field.startsWith(PREFIX) && !ADDING.contains(field))
                .map(field -> field.substring(PREFIX.length()).replace('.', ':').replace('_', '@'))
                .filter(Audience::valid)
                .sorted()
                .forEach(keys::add);
        String type = sectors.stream()
                .flatMap(sector -> sector.kinds().stream())
                .map(AudienceChoices.Kind::code)
                .filter(code -> code.equals(value.apply(TYPE)))
                .map(code -> "type:" + code)
                .findFirst()
                .orElse("");
        String area = Vocabulary.VOIVODESHIP.held().contains(value.apply(AREA)) ? value.apply(AREA) : "";
        if (!type.isEmpty()) {
            keys.add(area.isEmpty() ? type : type + "@" + area);
        } else if (!area.isEmpty()) {
            keys.add("area:" + area);
        }
        return List.copyOf(keys);
    }
}
