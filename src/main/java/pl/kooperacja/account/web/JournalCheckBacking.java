package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.web.AccountCrumbs.Crumb;
import pl.kooperacja.audit.AuditCheck;
import pl.kooperacja.audit.AuditCheck.Verdict;
import pl.kooperacja.audit.AuditSetting;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.web.Form;

/** Looking whether the journal is as it was written. */
@Named
@RequestScoped
public class JournalCheckBacking {
    @Inject
    AuditCheck check;

    @Inject
    AuditSetting setting;

    @Inject
    CurrentPerson current;

    @Inject
    Form form;

    private Verdict verdict;

    public void open() {
        current.required(Permission.READ_AUDIT).ifPresent(who -> {
            if (form.isSent()) {
                verdict = check.verify();
            }
        });
    }

    /** What was found, or null before anybody asked. */
    public Verdict getVerdict() {
        return verdict;
    }

    public String getChecked() {
        return PolishPlural.count(verdict.checked(), "account_journal-check.label.entries");
    }

    public String getWaiting() {
        return PolishPlural.count(verdict.waiting(), "account_journal-check.label.entries");
    }

    /** What is wrong, in a sentence. */
    public String getFault() {
        String fault = Messages.text(
                "account_journal-check.message." + verdict.fault().name().toLowerCase(Locale.ROOT));
        return verdict.entry() == null
                ? Messages.text("account_journal-check.label.place", Long.toString(verdict.place()), fault)
                : Messages.text(
                        "account_journal-check.label.entry",
                        Long.toString(verdict.place()),
                        verdict.entry().toString(),
                        fault);
    }

    public String getDays() {
        return PolishPlural.count(setting.days(), "account_journal-check.label.days");
    }

    public List<Crumb> getCrumbs() {
        return List.of(
                new Crumb(Messages.text("account_admin.title"), "/administracja"),
                new Crumb(Messages.text("account_journal.title"), "/administracja/dziennik"));
    }
}
