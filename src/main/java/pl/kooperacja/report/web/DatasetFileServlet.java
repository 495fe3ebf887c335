package pl.kooperacja.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.report.DatasetKind;
import pl.kooperacja.shared.Csv;
import pl.kooperacja.shared.MovedException;

/** The table of a dataset as a file; whoever may not open the dataset gets the answer that its page would give him. */
@WebServlet("*" + DatasetKind.FILE)
public class DatasetFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PublicationService publications;

    @Inject
    transient CurrentReader current;

    @Inject
    transient DatasetKind kind;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        String address = path.substring(0, path.length() - DatasetKind.FILE.length());
        byte[] csv = csv(address).getBytes(StandardCharsets.UTF_8);
        String name = path.substring(path.lastIndexOf('/') + 1);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentType("text/csv;charset=UTF-8");
        response.getOutputStream().write(csv);
    }

    private String csv(String address) {
        try {
            return Csv.of(publications.tables(kind, address, current.reader()).get(0));
        } catch (MovedException e) {
            throw new MovedException(e.address() + DatasetKind.FILE);
        }
    }
}
