package pl.kooperacja.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.report.DatasetKind;
import pl.kooperacja.shared.Messages;

/** One dataset with its file. */
@Named
@RequestScoped
public class DatasetBacking extends ItemPage<DatasetKind.Details> {
    @Inject
    DatasetKind kind;

    @Override
    protected Kind<DatasetKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("publication_list.header.dataset"), DatasetKind.ADDRESS));
    }

    public String getFile() {
        return getItem().address() + DatasetKind.FILE;
    }
}
