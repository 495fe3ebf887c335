package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.account.ProfileService;
import pl.kooperacja.account.ProfileService.Profile;
import pl.kooperacja.account.QrCode;
import pl.kooperacja.account.SecondFactorService;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.web.Form;

/** Codes from a telephone: turning them on and off. */
@Named
@RequestScoped
public class SecondFactorBacking {
    private static final String KEY = "[A-Z2-7]{32}";

    @Inject
    SecondFactorService second;

    @Inject
    ProfileService profiles;

    @Inject
    AccountFields fields;

    @Inject
    Form form;

    @Inject
    Me me;

    private Profile profile;
    private List<String> codes = List.of();

    public void open() {
        me.required().ifPresent(who -> {
            profile = profiles.profile(who);
            form.propose("sekret", second.freshKey());
            if (form.isSent()) {
                if (profile.secondFactor()) {
                    turnOff(who);
                } else {
                    turnOn(who);
                }
            }
        });
    }

    private void turnOn(SignedIn who) {
        boolean code = form.filled("kod", Messages.text("account_code.message.empty"));
        if (fields.proves("haslo", who) && code && form.value("sekret").matches(KEY)) {
            codes = second.turnOn(who, form.value("sekret"), form.value("kod"), me.origin());
            if (codes.isEmpty()) {
                form.wrong("kod", Messages.text("account_second-factor.message.wrong"));
            }
        }
    }

    private void turnOff(SignedIn who) {
        if (fields.proves("haslo", who)) {
            second.turnOff(who, me.origin());
            form.leadTo("/konto?stan=kod-wylaczony");
        }
    }

    /** Whether codes were asked for when the page was opened. */
    public boolean isOn() {
        return profile.secondFactor();
    }

    /** Codes for the day the telephone is lost, right after turning on. */
    public List<String> getCodes() {
        return codes;
    }

    /** The key in groups of four, to be typed. */
    public String getKey() {
        return form.value("sekret").matches(KEY) ? form.value("sekret").replaceAll("(.{4})(?=.)", "$1 ") : "";
    }

    /** The key as an app takes it through the camera. */
    public QrCode getSquare() {
        return QrCode.of(getLink());
    }

    /** The key as an app on the same telephone takes it. */
    public String getLink() {
        return "otpauth://totp/Szkola%20Kooperacji?secret=" + getKey().replace(" ", "") + "&issuer=Szkola%20Kooperacji";
    }
}
