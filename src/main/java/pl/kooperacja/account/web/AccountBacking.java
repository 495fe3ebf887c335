package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import pl.kooperacja.account.DeviceService;
import pl.kooperacja.account.DeviceService.Seen;
import pl.kooperacja.account.ProfileService;
import pl.kooperacja.account.ProfileService.HeldSince;
import pl.kooperacja.account.ProfileService.Profile;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** One's own account. */
@Named
@RequestScoped
public class AccountBacking {
    private static final Set<String> STATES = Set.of("nazwa", "urzadzenie", "haslo", "kod-wylaczony");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm");

    @Inject
    ProfileService profiles;

    @Inject
    DeviceService devices;

    @Inject
    AccountFields fields;

    @Inject
    Form form;

    @Inject
    PageContext page;

    @Inject
    Me me;

    private Profile profile;
    private List<Seen> seen;

    public void open() {
        me.required().ifPresent(who -> {
            profile = profiles.profile(who);
            seen = devices.of(who);
            form.propose("nazwa", profile.name());
            if (form.isSent()) {
                act(who);
            }
        });
    }

    private void act(SignedIn who) {
        switch (form.value("co")) {
            case "nazwa" ->
                fields.name("nazwa").ifPresent(name -> {
                    profiles.rename(who, name, me.origin());
                    form.leadTo("/konto?stan=nazwa");
                });
            case "urzadzenie" -> {
                seen.stream()
                        .filter(device -> form.value("numer").equals(Long.toString(device.id())))
                        .forEach(device -> devices.end(who, device.id(), me.origin()));
                form.leadTo("/konto?stan=urzadzenie");
            }
            case "wszedzie" -> {
                devices.leaveEverywhere(who, me.origin());
                me.signedOut();
                form.leadTo("/logowanie");
            }
            default -> form.leadTo("/konto");
        }
    }

    public Profile getProfile() {
        return profile;
    }

    public List<Seen> getDevices() {
        return seen;
    }

    /** What was just done, or null. */
    public String getDone() {
        String state = page.asked("stan");
        return state != null && STATES.contains(state) ? Messages.text("account_account.message." + state) : null;
    }

    public String role(HeldSince role) {
        String name = role.held().role().polishName();
        if (role.waiting()) {
            return Messages.text("account_account.label.waiting", name);
        }
        return role.until() == null
                ? name
                : Messages.text("account_account.label.until", name, PolishDates.text(role.until()));
    }

    /** Whether a role waits for codes to be asked for. */
    public boolean isWaiting() {
        return profile.roles().stream().anyMatch(HeldSince::waiting);
    }

    /** When the device was seen, in Polish time. */
    public String moment(LocalDateTime utc) {
        var here = utc.atZone(ZoneOffset.UTC).withZoneSameInstant(ClockProducer.WARSAW);
        LocalDate day = here.toLocalDate();
        return Messages.text("account_account.label.moment", PolishDates.text(day), HOUR.format(here));
    }
}
