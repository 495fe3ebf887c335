package pl.kooperacja.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static JsonObject document() throws Exception {
        return Json.createReader(new StringReader(OpenApiServlet.json(OpenApiServlet.source())))
                .readObject();
    }

    @Test
    void describesEveryAddress() throws Exception {
        assertThat(document().getString("openapi")).isEqualTo("3.1.0");
        assertThat(document().getJsonObject("paths").keySet())
                .containsExactly("/", "/search", "/suggest", "/{kind}", "/{kind}/{id}");
    }

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        JsonObject document = document();
        follow(document, document);
    }

    private static void follow(JsonObject document, JsonValue value) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("$ref")) {
                String pointer = object.getString("$ref").substring(1);
                assertThat(Json.createPointer(pointer).containsValue(document))
                        .as(pointer)
                        .isTrue();
            }
            object.values().forEach(inner -> follow(document, inner));
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> follow(document, inner));
        }
    }

    @Test
    void jsonIsForWhoeverPrefersIt() {
        assertThat(OpenApiServlet.prefersJson("application/json")).isTrue();
        assertThat(OpenApiServlet.prefersJson("application/yaml;q=0.5, application/json"))
                .isTrue();
        assertThat(OpenApiServlet.prefersJson("*/*")).isFalse();
        assertThat(OpenApiServlet.prefersJson(null)).isFalse();
    }
}
