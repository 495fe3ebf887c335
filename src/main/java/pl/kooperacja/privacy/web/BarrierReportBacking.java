package pl.kooperacja.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import pl.kooperacja.account.Browser;
import pl.kooperacja.account.PrivacyNotice;
import pl.kooperacja.privacy.LegalRequest;
import pl.kooperacja.privacy.LegalRequest.Asked;
import pl.kooperacja.privacy.LegalRequestService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.web.ClientAddress;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Telling that something on the site cannot be used. */
@Named
@RequestScoped
public class BarrierReportBacking {
    @Inject
    LegalRequestService requests;

    @Inject
    RequestFields fields;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    @Inject
    PageContext page;

    @Inject
    Clock clock;

    public void open() {
        String address = page.asked("adres");
        form.propose("gdzie", address == null ? "" : address);
        if (form.isSent()) {
            send();
        }
    }

    private void send() {
        Optional<String> subject = fields.text("gdzie", LegalRequest.SUBJECT_LENGTH, "subject");
        Optional<String> words = fields.text("opis", LegalRequest.WORDS_LENGTH, "words");
        Optional<String> wish = fields.optional("inaczej", LegalRequest.WISH_LENGTH);
        Optional<String> name = fields.name("nazwa");
        Optional<String> email = fields.email("email");
        Optional<String> reach = fields.optional("kontakt", LegalRequest.REACH_LENGTH);
        if (form.isWrong()) {
            return;
        }
        Asked asked = new Asked(
                "site",
                name.orElseThrow(),
                email.orElseThrow(),
                reach.orElseThrow(),
                subject.orElseThrow(),
                words.orElseThrow(),
                wish.orElseThrow(),
                LocalDate.now(clock));
        Duration wait = requests.report(asked, Browser.of(addresses.of(request), request.getHeader("User-Agent")));
        if (wait.isZero()) {
            form.leadTo(PrivacyRoutes.REPORT + "?stan=przyjete");
        } else {
            long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
            form.wrong(
                    null,
                    Messages.text(
                            "privacy_report.message.wait", PolishPlural.count(minutes, "account_form.label.minutes")));
        }
    }

    public boolean isDone() {
        return page.asked("stan") != null;
    }

    public String getNotice() {
        return Messages.text("privacy_report.paragraph.notice", PrivacyNotice.BARRIER.version());
    }
}
