package pl.kooperacja.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import pl.kooperacja.home.DatabaseProbe;
import pl.kooperacja.shared.JsonBuilders;
import pl.kooperacja.shared.web.Readiness;
import pl.kooperacja.shared.web.SiteFilter;

/** Tells a supervisor whether the site lives, and whether it may send readers here. */
@WebServlet(
        urlPatterns = {HealthServlet.LIVE, HealthServlet.READY},
        initParams = @WebInitParam(name = SiteFilter.EARLY, value = "true"))
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    @Inject
    transient Readiness readiness;

    @Inject
    transient DatabaseProbe database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = request.getServletPath().equals(LIVE) || (readiness.isReady() && database.answers());
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getWriter()
                .print(JsonBuilders.object().add("status", up ? "UP" : "DOWN").build());
    }
}
