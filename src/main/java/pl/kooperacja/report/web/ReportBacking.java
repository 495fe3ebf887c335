package pl.kooperacja.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.report.ReportKind;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishTypography;

/** One report. */
@Named
@RequestScoped
public class ReportBacking extends ItemPage<ReportKind.Details> {
    @Inject
    ReportKind kind;

    @Override
    protected Kind<ReportKind.Details> kind() {
        return kind;
    }

    @Override
    protected List<Crumb> way() {
        return List.of(new Crumb(Messages.text("publication_list.header.report"), ReportKind.ADDRESS));
    }

    public String getMethod() {
        return PolishTypography.capital(getDetails().method());
    }
}
