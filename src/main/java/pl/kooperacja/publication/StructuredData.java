package pl.kooperacja.publication;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pl.kooperacja.shared.JsonBuilders;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/** JSON-LD in the vocabulary of schema.org. */
@Single
public class StructuredData {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.pl";

    /** Types that schema.org derives from an article; they have a headline. */
    private static final Set<String> ARTICLES = Set.of("Article", "NewsArticle", "Report");

    @Inject
    Settings settings;

    @Inject
    Kinds kinds;

    <D> String of(Kind<D> kind, Opened<D> opened, List<ItemPage.Crumb> crumbs) {
        Item item = opened.item();
        JsonObjectBuilder about = JsonBuilders.object()
                .add("@type", kind.schemaType())
                .add("@id", settings.getBaseUrl() + item.address())
                .add("url", settings.getBaseUrl() + item.address())
                .add("name", item.title())
                .add("description", item.summary())
                .add("inLanguage", "pl")
                .add("publisher", operator());
        switch (kind.schemaType()) {
            case "DefinedTerm" -> about.add("inDefinedTermSet", settings.getBaseUrl() + "/slownik");
            default ->
                about.add("datePublished", item.published().toString())
                        .add("dateModified", item.updated().toString())
                        .add("license", LICENCE);
        }
        if (ARTICLES.contains(kind.schemaType())) {
            about.add("headline", item.title());
        }
        if (kind.schemaType().equals("Chapter")) {
            about.add(
                    "isPartOf",
                    JsonBuilders.object()
                            .add("@type", "Book")
                            .add("name", Messages.text("book_contents.title"))
                            .add("url", settings.getBaseUrl() + "/ksiega"));
        }
        addParts(about, opened);
        about.addAll(JsonBuilders.object(kind.schema(opened.details())));
        distribution(about, kind.downloads(item.address()));
        return text(JsonBuilders.array().add(about).add(trail(crumbs)));
    }

    private void distribution(JsonObjectBuilder about, Map<String, String> downloads) {
        JsonArrayBuilder forms = JsonBuilders.array();
        downloads.forEach((type, address) -> forms.add(JsonBuilders.object()
                .add("@type", "DataDownload")
                .add("encodingFormat", type)
                .add("contentUrl", settings.getBaseUrl() + address)));
        if (!downloads.isEmpty()) {
            about.add("distribution", forms);
        }
    }

    /** The whole that the item is part of, and its own parts in their order. */
    private void addParts(JsonObjectBuilder about, Opened<?> opened) {
        opened.related(Relation.PART_OF, true).stream()
                .findFirst()
                .ifPresent(whole -> about.add("isPartOf", named(whole)));
        List<Listed> parts = opened.related(Relation.PART_OF, false);
        if (!parts.isEmpty()) {
            JsonArrayBuilder entries = JsonBuilders.array();
            parts.stream().sorted(Comparator.comparingInt(Listed::place)).forEach(part -> entries.add(named(part)));
            about.add("hasPart", entries);
        }
    }

    private JsonObjectBuilder named(Listed item) {
        return JsonBuilders.object()
                .add("@type", kinds.byName(item.kind()).orElseThrow().schemaType())
                .add("@id", settings.getBaseUrl() + item.address())
                .add("url", settings.getBaseUrl() + item.address())
                .add("name", item.title());
    }

    /** The operator, the site and how to search it, for the front page. */
    public String site() {
        return text(JsonBuilders.array()
                .add(JsonBuilders.object(operator().build())
                        .add("address", settings.getOperatorAddress())
                        .add("email", settings.getOperatorEmail()))
                .add(JsonBuilders.object()
                        .add("@type", "WebSite")
                        .add("name", Messages.text("general.name"))
                        .add("url", settings.getBaseUrl())
                        .add("inLanguage", "pl")
                        .add("potentialAction", search())));
    }

    private JsonObjectBuilder search() {
        return JsonBuilders.object()
                .add("@type", "SearchAction")
                .add(
                        "target",
                        JsonBuilders.object()
                                .add("@type", "EntryPoint")
                                .add("urlTemplate", settings.getBaseUrl() + "/szukaj?q={search_term_string}"))
                .add("query-input", "required name=search_term_string");
    }

    /** A list page with the way to it. */
    public String list(String name, String address) {
        return list("CollectionPage", name, address);
    }

    /** The same for a list that schema.org has a type of its own for. */
    public String list(String type, String name, String address) {
        return text(JsonBuilders.array()
                .add(JsonBuilders.object()
                        .add("@type", type)
                        .add("name", name)
                        .add("url", settings.getBaseUrl() + address)
                        .add("inLanguage", "pl"))
                .add(trail(List.of(new ItemPage.Crumb(name, address)))));
    }

    private JsonObjectBuilder operator() {
        return JsonBuilders.object()
                .add("@type", "GovernmentOrganization")
                .add("name", settings.getOperatorName())
                .add("url", settings.getBaseUrl());
    }

    private JsonObjectBuilder trail(List<ItemPage.Crumb> crumbs) {
        JsonArrayBuilder entries = JsonBuilders.array();
        int position = 1;
        entries.add(entry(position++, Messages.text("general.start"), "/"));
        for (ItemPage.Crumb crumb : crumbs) {
            entries.add(entry(position++, crumb.label(), crumb.address()));
        }
        return JsonBuilders.object().add("@type", "BreadcrumbList").add("itemListElement", entries);
    }

    private JsonObjectBuilder entry(int position, String name, String address) {
        return JsonBuilders.object()
                .add("@type", "ListItem")
                .add("position", position)
                .add("name", name)
                .add("item", settings.getBaseUrl() + address);
    }

    /** A text that cannot end the script element it stands in. */
    private static String text(JsonArrayBuilder graph) {
        JsonObject document = JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@graph", graph)
                .build();
        return document.toString().replace("<", "\\u003c");
    }
}
