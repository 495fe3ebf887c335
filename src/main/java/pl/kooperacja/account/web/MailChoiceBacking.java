package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pl.kooperacja.account.MailChoices;
import pl.kooperacja.account.MailKind;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** Which letters the person wants. */
@Named
@RequestScoped
public class MailChoiceBacking {
    @Inject
    MailChoices choices;

    @Inject
    Form form;

    @Inject
    PageContext page;

    @Inject
    Me me;

    private Set<MailKind> wanted = EnumSet.noneOf(MailKind.class);

    public void open() {
        me.required().ifPresent(who -> {
            wanted = choices.wanted(who.person());
            if (form.isSent()) {
                Set<MailKind> chosen = Arrays.stream(MailKind.values())
                        .filter(kind -> form.ticked(kind.key()))
                        .collect(Collectors.toSet());
                choices.choose(who, chosen, me.origin());
                form.leadTo("/konto/powiadomienia?stan=zapisane");
            }
        });
    }

    public List<MailKind> getKinds() {
        return List.of(MailKind.values());
    }

    public boolean wants(MailKind kind) {
        return wanted.contains(kind);
    }

    public boolean isDone() {
        return page.asked("stan") != null;
    }
}
