package pl.kooperacja.institution.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import pl.kooperacja.institution.Actor;
import pl.kooperacja.institution.InstitutionTable;
import pl.kooperacja.shared.NotFoundException;

/** Institutions within one's reach as a table. */
@WebServlet("/podmioty.csv")
public class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient InstitutionTable table;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = caller.actor().orElseThrow(() -> new NotFoundException("page", "/podmioty.csv"));
        byte[] bytes = table.give(actor).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"podmioty.csv\"");
        response.getOutputStream().write(bytes);
    }
}
