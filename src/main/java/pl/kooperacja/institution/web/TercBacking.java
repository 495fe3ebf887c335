package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import pl.kooperacja.institution.AreaImport;
import pl.kooperacja.institution.AreaImport.Report;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;

/** Taking the official register of areas over: first what would change, then what did. */
@Named
@RequestScoped
public class TercBacking {
    @Inject
    AreaImport areas;

    @Inject
    Caller caller;

    @Inject
    Form form;

    private Report report;

    public void open() {
        caller.required().ifPresent(actor -> {
            AreaImport.checkMay(actor);
            form.pasteFile("plik", "rejestr", Messages.text("institution_terc.message.no-text"));
            if (form.isSent()
                    && !form.isWrong()
                    && form.filled("rejestr", Messages.text("institution_terc.message.empty"))) {
                report = areas.take(
                        actor, form.value("rejestr"), form.value("co").equals("zapisz"));
                if (!report.faults().isEmpty()) {
                    form.wrong("rejestr", Messages.text("institution_terc.message.faults"));
                }
            }
        });
    }

    /** What changed or would change; null before anything was sent. */
    public Report getReport() {
        return report;
    }

    /** Whether the register could be taken over as it is. */
    public boolean isReady() {
        return report != null && report.faults().isEmpty() && !report.kept();
    }
}
