package pl.kooperacja.publication.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.publication.Item;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.publication.RestrictedException;
import pl.kooperacja.shared.JsonBuilders;

/** Published things as the API tells them. */
final class ItemJson {
    private ItemJson() {}

    /** An item on a list. */
    static JsonObject listed(Listed item) {
        return JsonBuilders.object()
                .add("id", item.id())
                .add("address", JsonValues.of(item.address()))
                .add("title", item.title())
                .add("summary", item.summary())
                .add("published", item.published().toString())
                .add("updated", item.updated().toString())
                .add("locked", item.locked())
                .add("facets", JsonValues.sorted(item.facets()))
                .build();
    }

    /** An item with its text. */
    static <D> JsonObject opened(Kind<D> kind, Opened<D> opened) {
        Item item = opened.item();
        Rendered body = opened.body();
        return common(item, false)
                .add("review", item.review().toString())
                .add(
                        "owner",
                        JsonBuilders.object()
                                .add("institution", item.owner().institution())
                                .add("territory", item.owner().territory())
                                .add("mailbox", item.owner().mailbox()))
                .add("words", item.words())
                .add("revision", item.revision())
                .add("legal", JsonValues.of(item.legal()))
                .add("sources", JsonValues.of(item.sources()))
                .add("fields", JsonValues.sorted(kind.api(opened.details())))
                .add("html", body.html())
                .add("headings", headings(body))
                .add("questions", JsonValues.of(body.questions()))
                .add("notes", notes(body))
                .add("relations", relations(opened.related()))
                .build();
    }

    /** An announced item for somebody who may not read it. */
    static JsonObject locked(RestrictedException.Preview preview) {
        return common(preview.item(), true)
                .add("audience", JsonValues.of(preview.mayOpen()))
                .build();
    }

    private static JsonObjectBuilder common(Item item, boolean locked) {
        return JsonBuilders.object()
                .add("id", item.id())
                .add("kind", item.kind())
                .add("address", JsonValues.of(item.address()))
                .add("title", item.title())
                .add("summary", item.summary())
                .add("published", item.published().toString())
                .add("updated", item.updated().toString())
                .add("locked", locked);
    }

    private static JsonArray headings(Rendered body) {
        JsonArrayBuilder headings = JsonBuilders.array();
        for (Rendered.Heading heading : body.headings()) {
            headings.add(JsonBuilders.object()
                    .add("level", heading.level())
                    .add("anchor", heading.anchor())
                    .add("text", heading.text()));
        }
        return headings.build();
    }

    private static JsonArray notes(Rendered body) {
        JsonArrayBuilder notes = JsonBuilders.array();
        for (Rendered.Note note : body.notes()) {
            notes.add(JsonBuilders.object().add("number", note.number()).add("html", note.html()));
        }
        return notes.build();
    }

    private static JsonArray places(List<Opened.Place> places) {
        JsonArrayBuilder array = JsonBuilders.array();
        for (Opened.Place place : places) {
            array.add(JsonBuilders.object().add("title", place.title()).add("address", place.address()));
        }
        return array.build();
    }

    private static JsonValue relations(List<Opened.Related> related) {
        JsonArrayBuilder relations = JsonBuilders.array();
        for (Opened.Related group : related) {
            for (Listed other : group.items()) {
                relations.add(JsonBuilders.object()
                        .add("relation", group.relation().key())
                        .add("direction", group.forward() ? "to" : "from")
                        .add("kind", other.kind())
                        .add("id", other.id())
                        .add("title", other.title())
                        .add("address", JsonValues.of(other.address()))
                        .add("locked", other.locked())
                        .add("places", places(group.placesOf(other))));
            }
        }
        return relations.build();
    }
}
