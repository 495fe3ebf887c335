package pl.kooperacja.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import pl.kooperacja.account.JournalService;
import pl.kooperacja.account.JournalService.Line;
import pl.kooperacja.account.JournalService.Question;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.Csv;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.ClientAddress;
import pl.kooperacja.shared.web.QueryString;
import pl.kooperacja.shared.web.SiteFilter;

/** The journal as a table, sent as it is read, however long it is. */
@WebServlet(urlPatterns = JournalServlet.ADDRESS, initParams = @WebInitParam(name = SiteFilter.STREAMS, value = "true"))
public class JournalServlet extends HttpServlet {
    static final String ADDRESS = "/administracja/dziennik.csv";

    private static final long serialVersionUID = 1L;
    private static final int BATCH = 1000;

    @Inject
    transient JournalService journal;

    @Inject
    transient ClientAddress addresses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn who = SignedIn.in(request)
                .filter(person -> person.may(Permission.READ_AUDIT))
                .orElseThrow(() -> new NotFoundException("page", ADDRESS));
        Map<String, List<String>> query = QueryString.of(request.getQueryString());
        Question question = JournalQuestion.of(name -> query.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null));
        journal.noteExport(who, addresses.of(request));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"dziennik.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(Csv.MARK);
        out.write(Csv.line(List.of(
                Messages.text("account_journal.label.id"),
                Messages.text("account_journal.label.moment"),
                Messages.text("account_journal.label.actor-number"),
                Messages.text("account_journal.label.actor"),
                Messages.text("account_journal.label.action"),
                Messages.text("account_journal.label.kind"),
                Messages.text("account_journal.label.object"),
                Messages.text("account_journal.label.origin"))));
        List<Line> lines = journal.read(who, question, null, BATCH);
        while (!lines.isEmpty()) {
            for (Line line : lines) {
                out.write(Csv.line(cells(line)));
            }
            lines = lines.size() < BATCH
                    ? List.of()
                    : journal.read(who, question, lines.getLast().id(), BATCH);
        }
        out.flush();
    }

    private static List<String> cells(Line line) {
        return List.of(
                Long.toString(line.id()),
                line.at().toString(),
                line.actor() == null ? "" : line.actor().toString(),
                line.actorName() == null ? "" : line.actorName(),
                line.action(),
                line.objectKind(),
                line.objectId(),
                line.origin() == null ? "" : line.origin());
    }
}
