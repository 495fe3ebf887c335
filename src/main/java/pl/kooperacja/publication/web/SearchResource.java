package pl.kooperacja.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.publication.Kinds;
import pl.kooperacja.publication.Narrowing;
import pl.kooperacja.search.MarkedText;
import pl.kooperacja.search.SearchHit;
import pl.kooperacja.search.SearchResult;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.shared.JsonBuilders;

/** The search for programs, as far as whoever asks may find. */
@Path("v1")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    @Inject
    SearchService search;

    @Inject
    SearchPages pages;

    @Inject
    Kinds kinds;

    @Inject
    CurrentReader current;

    /** A page of what was found. */
    @GET
    @Path("search")
    public JsonObject search(@Context UriInfo uri) {
        Map<String, String> asked = SearchRequest.single(uri.getQueryParameters(), SearchRequest.parameters(kinds));
        SearchRequest request = SearchRequest.of(kinds, asked::get);
        int page = ListRequest.page(uri.getQueryParameters());
        if (!search.isReady()) {
            throw new ServiceUnavailableException();
        }
        SearchPages.Page found = pages.of(request, page, current.reader());
        SearchResult result = found.result();
        JsonArrayBuilder hits = JsonBuilders.array();
        result.hits().forEach(hit -> hits.add(hit(hit)));
        JsonArrayBuilder pinned = JsonBuilders.array();
        found.pinned()
                .forEach(pin -> pinned.add(JsonBuilders.object()
                        .add("kind", pin.item().kind())
                        .add("title", pin.item().title())
                        .add("address", pin.address())));
        JsonObjectBuilder facets = JsonBuilders.object();
        request.groups(result)
                .forEach(group -> facets.add(group.choices().get(0).parameter(), facet(group)));
        return JsonBuilders.object()
                .add("query", request.query())
                .add("total", result.total())
                .add("items", result.items())
                .add("page", page)
                .add("pages", found.pages())
                .add("relaxed", result.relaxed())
                .add(
                        "correction",
                        JsonValues.of(result.correction().map(MarkedText::plain).orElse(null)))
                .add("pinned", pinned)
                .add("hits", hits)
                .add("facets", facets)
                .build();
    }

    private static JsonObjectBuilder hit(SearchHit hit) {
        JsonArrayBuilder further = JsonBuilders.array();
        hit.further()
                .forEach(place -> further.add(JsonBuilders.object()
                        .add("title", place.title())
                        .add("address", place.address())
                        .add("snippet", place.snippet().html())));
        return JsonBuilders.object()
                .add("kind", hit.kind())
                .add("title", hit.title())
                .add("address", hit.address())
                .add("breadcrumb", JsonValues.of(hit.breadcrumb()))
                .add("snippet", hit.snippet().html())
                .add("locked", hit.locked())
                .add("published", hit.date().toString())
                .add("places", hit.places())
                .add("further", further);
    }

    private static JsonArrayBuilder facet(Narrowing.Group group) {
        JsonArrayBuilder values = JsonBuilders.array();
        group.choices()
                .forEach(choice -> values.add(JsonBuilders.object()
                        .add("value", choice.value())
                        .add("label", choice.label())
                        .add("count", choice.count())));
        return values;
    }
}
