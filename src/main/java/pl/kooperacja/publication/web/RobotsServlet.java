package pl.kooperacja.publication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import pl.kooperacja.shared.Settings;

/** What search engines may visit: all that is read by people, once. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("""
                User-agent: *
                Disallow: /api/
                Disallow: /*/druk
                Allow: /

                Sitemap: %s/sitemap.xml
                """.formatted(settings.getBaseUrl()));
    }
}
