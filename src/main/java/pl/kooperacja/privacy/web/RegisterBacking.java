package pl.kooperacja.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.privacy.LegalRequest;
import pl.kooperacja.privacy.LegalRequestService;
import pl.kooperacja.privacy.Register;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Paged;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.PageContext;

/** A register of what people ask for, with the days that are left. */
@Named("privacyRegister")
@RequestScoped
public class RegisterBacking {
    private static final Map<String, Boolean> OPEN = Map.of("otwarte", true, "zamkniete", false);
    private static final long SOON = 2;

    @Inject
    LegalRequestService requests;

    @Inject
    CurrentPerson current;

    @Inject
    PageContext page;

    @Inject
    Clock clock;

    private Register register;
    private Paged<LegalRequest> list;
    private boolean answering;

    public void open() {
        register = at(page.getPath());
        current.required(register.seeing()).ifPresent(this::read);
    }

    private void read(SignedIn who) {
        answering = who.may(register.answering());
        list = requests.list(who, register, isOpen(), page.number());
    }

    /** The register whose list stands at this address or above it. */
    static Register at(String path) {
        return Arrays.stream(Register.values())
                .filter(register -> path.equals(register.address()) || path.startsWith(register.address() + "/"))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the list shows what is to be answered. */
    public boolean isOpen() {
        String asked = page.asked("stan");
        if (asked != null && !OPEN.containsKey(asked)) {
            throw new RefusedException("account_people.unknown", asked);
        }
        return asked == null || OPEN.get(asked);
    }

    public String getTitle() {
        return register.title();
    }

    public String getLead() {
        return Messages.text("privacy_register.paragraph." + register.key() + "-clock");
    }

    public String getAddress() {
        return register.address();
    }

    public Paged<LegalRequest> getList() {
        return list;
    }

    public String getCount() {
        return PolishPlural.count(list.total(), "privacy_register.label.count");
    }

    /** Whether whoever looks may put in what came by letter. */
    public boolean isNoting() {
        return answering && register == Register.DATA;
    }

    public boolean isNoted() {
        return page.asked("zrobiono") != null;
    }

    public String kind(LegalRequest request) {
        return Messages.text("privacy_kind.label." + request.getKind());
    }

    public String day(LocalDate day) {
        return PolishDates.text(day);
    }

    /** How much time is left, or how it ended. */
    public String state(LegalRequest request) {
        if (!request.isOpen()) {
            return outcome(request.getOutcome());
        }
        long left = request.daysLeft(LocalDate.now(clock));
        String days = PolishPlural.count(Math.abs(left), "account_journal-check.label.days");
        if (left == 0) {
            return Messages.text("privacy_register.label.today");
        }
        return Messages.text(left < 0 ? "privacy_register.label.late" : "privacy_register.label.left", days);
    }

    static String outcome(LegalRequest.Outcome outcome) {
        return Messages.text("privacy_outcome.label." + outcome.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Which sort of sign fits it. */
    public String sort(LegalRequest request) {
        if (!request.isOpen()) {
            return request.getOutcome() == LegalRequest.Outcome.REFUSED ? "bad" : "good";
        }
        long left = request.daysLeft(LocalDate.now(clock));
        return left < 0 ? "bad" : left <= SOON ? "ask" : null;
    }
}
