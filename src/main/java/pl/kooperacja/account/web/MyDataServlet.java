package pl.kooperacja.account.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import pl.kooperacja.account.DataPdf;
import pl.kooperacja.account.MyDataService;
import pl.kooperacja.account.MyDataService.Taken;
import pl.kooperacja.account.PersonalData.Field;
import pl.kooperacja.account.PersonalData.Section;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.JsonBuilders;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishDates;

/** A person's own data as a file; each link to it works once, for that person alone. */
@WebServlet(MyDataServlet.ADDRESS)
public class MyDataServlet extends HttpServlet {
    static final String ADDRESS = "/konto/dane/plik";

    private static final long serialVersionUID = 1L;

    @Inject
    transient MyDataService data;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn who = SignedIn.in(request).orElseThrow(() -> new NotFoundException("page", ADDRESS));
        Taken taken = data.take(who, request.getParameter("klucz"))
                .orElseThrow(() -> new NotFoundException("data", "by this key"));
        boolean pdf = taken.format().equals("pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"moje-dane." + taken.format() + "\"");
        response.setContentType(pdf ? "application/pdf" : "application/json");
        if (pdf) {
            String day = PolishDates.text(LocalDate.now(clock));
            DataPdf.write(
                    taken.sections(),
                    Messages.text("account_data.paragraph.document", who.fullName(), day),
                    response.getOutputStream());
        } else {
            response.getOutputStream().write(json(taken.sections()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String json(List<Section> sections) {
        JsonObjectBuilder all = JsonBuilders.object();
        for (Section section : sections) {
            JsonArrayBuilder rows = JsonBuilders.array();
            for (List<Field> row : section.rows()) {
                JsonObjectBuilder fields = JsonBuilders.object();
                row.forEach(field -> fields.add(field.key(), field.value()));
                rows.add(fields);
            }
            all.add(section.key(), rows);
        }
        return all.build().toString();
    }
}
