package pl.kooperacja.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.publication.ListQuery;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.RestrictedException;
import pl.kooperacja.shared.JsonBuilders;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;

/** Published things for programs, as far as whoever asks may read them. */
@Path("v1")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {
    private static final String ROOT = "/api/v1";

    @Inject
    PublicationService publications;

    @Inject
    Kinds kinds;

    @Inject
    CurrentReader current;

    /** Kinds with what their lists may be narrowed by. */
    @GET
    public JsonObject index() {
        JsonArrayBuilder entries = JsonBuilders.array();
        for (String name : publications.listedKinds()) {
            ListQuery all = new ListQuery(name, Map.of(), ListQuery.Order.PLACE, 1, 1);
            entries.add(JsonBuilders.object()
                    .add("kind", name)
                    .add("label", Messages.text("publication_kind." + name))
                    .add("total", publications.list(all, current.reader()).total())
                    .add("facets", JsonValues.of(publications.facets(name)))
                    .add("href", ROOT + "/" + name));
        }
        return JsonBuilders.object()
                .add("kinds", entries)
                .add("description", "/openapi")
                .build();
    }

    /** A page of the list. */
    @GET
    @Path("{kind}")
    public JsonObject list(@PathParam("kind") String name, @Context UriInfo uri) {
        Kind<?> kind = kind(name);
        ListRequest asked = ListRequest.of(uri.getQueryParameters(), publications.facets(kind.name()));
        ListPage page = publications.list(asked.of(kind.name()), current.reader());
        JsonArrayBuilder items = JsonBuilders.array();
        page.items().forEach(item -> items.add(ItemJson.listed(item)));
        JsonObjectBuilder list = JsonBuilders.object()
                .add("kind", kind.name())
                .add("total", page.total())
                .add("page", page.page())
                .add("pages", page.pages())
                .add("items", items);
        String address = ROOT + "/" + kind.name();
        list.add("next", page.page() < page.pages() ? text(asked.at(address, page.page() + 1)) : JsonValue.NULL);
        list.add("previous", page.page() > 1 ? text(asked.at(address, page.page() - 1)) : JsonValue.NULL);
        return list.build();
    }

    /** An item, or what is announced of it. */
    @GET
    @Path("{kind}/{id}")
    public JsonObject item(@PathParam("kind") String name, @PathParam("id") String id) {
        return item(kind(name), id);
    }

    private <D> JsonObject item(Kind<D> kind, String id) {
        try {
            return ItemJson.opened(kind, publications.openById(kind, id, current.reader()));
        } catch (RestrictedException e) {
            return ItemJson.locked(e.preview());
        }
    }

    private Kind<?> kind(String name) {
        return kinds.byName(name).filter(Kind::listed).orElseThrow(() -> new NotFoundException("kind", name));
    }

    private static JsonValue text(String value) {
        return JsonBuilders.value(value);
    }
}
