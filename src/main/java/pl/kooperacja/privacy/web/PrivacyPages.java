package pl.kooperacja.privacy.web;

import java.util.ArrayList;
import java.util.List;
import pl.kooperacja.account.AdminPages;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Place;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.privacy.Register;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Registers and rules for those who may see them. */
@Single
public class PrivacyPages implements AdminPages {
    @Override
    public List<Entry> pages(SignedIn who) {
        List<Entry> pages = new ArrayList<>();
        for (Register register : Register.values()) {
            if (who.may(register.seeing(), Place.SITE)) {
                pages.add(new Entry(
                        register.title(),
                        Messages.text("privacy_register.paragraph." + register.key()),
                        register.address()));
            }
        }
        if (who.may(Permission.SEE_REQUESTS)) {
            pages.add(new Entry(
                    Messages.text("privacy_retention.title"),
                    Messages.text("privacy_retention.paragraph.about"),
                    PrivacyRoutes.RETENTION));
        }
        return pages;
    }
}
