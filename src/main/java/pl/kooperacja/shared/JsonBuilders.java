package pl.kooperacja.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Builders of JSON. {@link jakarta.json.Json} searches the class path for its provider on every call. */
public final class JsonBuilders {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonBuilders() {}

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** A builder that begins with what the map holds. */
    public static JsonObjectBuilder object(Map<String, ?> start) {
        return PROVIDER.createObjectBuilder(new HashMap<>(start));
    }

    public static JsonString value(String text) {
        return PROVIDER.createValue(text);
    }

    public static JsonNumber value(Number number) {
        return PROVIDER.createValue(new BigDecimal(number.toString()));
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }
}
