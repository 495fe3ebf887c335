package pl.kooperacja.material.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.material.MaterialFacet;
import pl.kooperacja.material.MaterialFilter;
import pl.kooperacja.publication.ListPage;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.StructuredData;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.web.PageContext;

/** The list of materials, narrowed and ordered by its address. */
@Named
@RequestScoped
public class MaterialsBacking {
    private static final int SIZE = 12;

    @Inject
    PublicationService publications;

    @Inject
    CurrentReader current;

    @Inject
    PageContext page;

    @Inject
    StructuredData structuredData;

    private MaterialFilter filter;
    private ListPage list;

    public void open() {
        filter = new MaterialFilter(page::asked);
        list = publications.list(
                filter.query(page.number(), SIZE),
                current.reader(),
                Arrays.stream(MaterialFacet.values()).map(MaterialFacet::key).toList());
    }

    public ListPage getList() {
        return list;
    }

    public String getCount() {
        return PolishPlural.count(list.total(), "material_list.label.count");
    }

    public boolean isNewestFirst() {
        return filter.newestFirst();
    }

    public List<MaterialFilter.Group> getGroups() {
        return filter.groups(list);
    }

    public List<MaterialFilter.Choice> getChosen() {
        return filter.chosen();
    }

    /** Its type, with a capital letter. */
    public String type(Listed material) {
        return String.join(
                ", ",
                material.facet(MaterialFacet.TYPE.key()).stream()
                        .map(MaterialFacet.TYPE::label)
                        .toList());
    }

    public String getJsonLd() {
        return structuredData.list(Messages.text("material_list.title"), page.getPath());
    }
}
