package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import pl.kooperacja.account.Permission;
import pl.kooperacja.institution.InstitutionTable;
import pl.kooperacja.institution.InstitutionTable.Report;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.web.Form;

/** Taking institutions over from a table: first what would happen, then what did. */
@Named
@RequestScoped
public class TableBacking {
    @Inject
    InstitutionTable table;

    @Inject
    Caller caller;

    @Inject
    Form form;

    private Report report;

    public void open() {
        caller.required().ifPresent(actor -> {
            if (!actor.maySomewhere(Permission.AUTHORISE_INSTITUTION)) {
                throw new NotFoundException("page", "import");
            }
            form.pasteFile("plik", "tabela", Messages.text("institution_table.message.no-text"));
            if (form.isSent()
                    && !form.isWrong()
                    && form.filled("tabela", Messages.text("institution_table.message.empty"))) {
                report =
                        table.take(actor, form.value("tabela"), form.value("co").equals("zapisz"));
                if (!report.allGood()) {
                    form.wrong("tabela", Messages.text("institution_table.message.faults"));
                }
            }
        });
    }

    /** What became or would become of each line; null before anything was sent. */
    public Report getReport() {
        return report;
    }

    /** Whether the table could be taken over as it is. */
    public boolean isReady() {
        return report != null && report.allGood() && !report.kept();
    }

    public String getAdded() {
        return PolishPlural.count(report.added(), "institution_list.label.count");
    }
}
