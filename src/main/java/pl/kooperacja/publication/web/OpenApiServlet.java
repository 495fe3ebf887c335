package pl.kooperacja.publication.web;

import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import pl.kooperacja.shared.web.Conditions;
import pl.kooperacja.shared.web.SiteFilter;

/** The description of the API: YAML as it is written, JSON for whoever prefers it. */
@WebServlet(urlPatterns = "/openapi", initParams = @WebInitParam(name = SiteFilter.EARLY, value = "true"))
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SOURCE = "/openapi.yaml";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String yaml = source();
        response.setHeader("Vary", "Accept");
        if (prefersJson(request.getHeader("Accept"))) {
            response.setContentType("application/json");
            response.getWriter().print(json(yaml));
        } else {
            response.setContentType("application/yaml;charset=UTF-8");
            response.getWriter().print(yaml);
        }
    }

    static boolean prefersJson(String accept) {
        double json = Conditions.weight(accept, "application/json");
        return json > 0 && json > Conditions.weight(accept, "application/yaml");
    }

    static String source() throws IOException {
        try (InputStream in = OpenApiServlet.class.getResourceAsStream(SOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String json(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return JsonValues.of(document).toString();
    }
}
