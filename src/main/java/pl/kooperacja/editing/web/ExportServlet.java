package pl.kooperacja.editing.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.Export;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.ClientAddress;
import pl.kooperacja.shared.web.SiteFilter;

/** Everything published as a ZIP, for whoever may write it. */
@WebServlet(
        urlPatterns = "/redakcja/eksport.zip",
        initParams = @WebInitParam(name = SiteFilter.STREAMS, value = "true"))
public class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Export export;

    @Inject
    transient ClientAddress addresses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Author author = SignedIn.in(request)
                .map(who -> new Author(who.person(), who.fullName(), who.roles(), addresses.of(request)))
                .filter(who -> who.mayAnywhere(Permission.EDIT_CONTENT))
                .orElseThrow(() -> new NotFoundException("export", request.getRequestURI()));
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"content.zip\"");
        if (request.getMethod().equals("GET")) {
            export.write(author, response.getOutputStream());
        }
    }
}
