package pl.kooperacja.publication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import pl.kooperacja.shared.Settings;

/** Whom to tell of a weakness (RFC 9116). */
@WebServlet("/.well-known/security.txt")
public class SecurityContactServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** The standard wants less than a year. */
    private static final int VALID_MONTHS = 6;

    @Inject
    transient Settings settings;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDate expires = LocalDate.now(clock).plusMonths(VALID_MONTHS);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("""
                Contact: mailto:%s
                Expires: %s
                Preferred-Languages: pl, en
                Canonical: %s/.well-known/security.txt
                """.formatted(
                        settings.getOperatorEmail(),
                        expires.atStartOfDay().atOffset(ZoneOffset.UTC).toInstant(),
                        settings.getBaseUrl()));
    }
}
