package pl.kooperacja.account.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.JsonBuilders;
import pl.kooperacja.shared.NotFoundException;

/** Says how long the session goes on; by being asked, it goes on. */
@WebServlet(SessionServlet.ADDRESS)
public class SessionServlet extends HttpServlet {
    static final String ADDRESS = "/konto/sesja";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn who = SignedIn.in(request).orElseThrow(() -> new NotFoundException("page", ADDRESS));
        response.setContentType("application/json");
        response.getWriter()
                .print(JsonBuilders.object()
                        .add("left", who.secondsLeft())
                        .build()
                        .toString());
    }
}
