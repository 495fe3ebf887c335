package pl.kooperacja.publication.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Plain values as JSON. */
final class JsonValues {
    private JsonValues() {}

    /** Text, numbers, truth values, collections and maps with text keys; anything else as its text. */
    static JsonValue of(Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case JsonValue json -> json;
            case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
            case Number number -> Json.createValue(new BigDecimal(number.toString()));
            case Collection<?> many -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                many.forEach(one -> array.add(of(one)));
                yield array.build();
            }
            case Map<?, ?> map -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                map.forEach((key, entry) -> object.add(key.toString(), of(entry)));
                yield object.build();
            }
            default -> Json.createValue(value.toString());
        };
    }

    /** A map whose order says nothing, in a steady order. */
    static JsonValue sorted(Map<String, ?> map) {
        return of(new TreeMap<>(map));
    }
}
