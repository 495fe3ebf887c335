package pl.kooperacja.publication.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import pl.kooperacja.shared.JsonBuilders;

/** Plain values as JSON. */
final class JsonValues {
    private JsonValues() {}

    /** Text, numbers, truth values, collections and maps with text keys; anything else as its text. */
    static JsonValue of(Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case JsonValue json -> json;
            case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
            case Number number -> JsonBuilders.value(number);
            case Collection<?> many -> {
                JsonArrayBuilder array = JsonBuilders.array();
                many.forEach(one -> array.add(of(one)));
                yield array.build();
            }
            case Map<?, ?> map -> {
                JsonObjectBuilder object = JsonBuilders.object();
                map.forEach((key, entry) -> object.add(key.toString(), of(entry)));
                yield object.build();
            }
            default -> JsonBuilders.value(value.toString());
        };
    }

    /** A map whose order says nothing, in a steady order. */
    static JsonValue sorted(Map<String, ?> map) {
        return of(new TreeMap<>(map));
    }
}
