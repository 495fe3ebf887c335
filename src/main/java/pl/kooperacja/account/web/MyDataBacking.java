package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import pl.kooperacja.account.MyDataService;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.web.Form;

/** Taking one's own data out. */
@Named
@RequestScoped
public class MyDataBacking {
    @Inject
    MyDataService data;

    @Inject
    AccountFields fields;

    @Inject
    Form form;

    @Inject
    Me me;

    public void open() {
        me.required().ifPresent(who -> {
            if (form.isSent()) {
                prepare(who);
            }
        });
    }

    private void prepare(SignedIn who) {
        if (fields.proves("haslo", who)) {
            String format = form.value("format").equals("pdf") ? "pdf" : "json";
            form.leadTo(MyDataServlet.ADDRESS + "?klucz=" + data.prepare(who, format, me.origin()));
        }
    }
}
