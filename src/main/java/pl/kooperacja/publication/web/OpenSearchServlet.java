package pl.kooperacja.publication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.web.SiteFilter;
import pl.kooperacja.shared.web.Xml;

/** Tells browsers how to search here (OpenSearch 1.1). */
@WebServlet(urlPatterns = "/opensearch.xml", initParams = @WebInitParam(name = SiteFilter.KEPT, value = "true"))
public class OpenSearchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/opensearchdescription+xml;charset=UTF-8");
        response.getOutputStream()
                .write(new Xml()
                        .open("OpenSearchDescription", "xmlns", NAMESPACE)
                        .leaf("ShortName", Messages.text("publication_search.title.brief"))
                        .leaf("LongName", Messages.text("general.name"))
                        .leaf("Description", Messages.text("publication_search.paragraph.about"))
                        .open(
                                "Url",
                                "type",
                                "text/html",
                                "template",
                                settings.getBaseUrl() + SearchRoutes.SEARCH + "?" + SearchRequest.QUERY
                                        + "={searchTerms}")
                        .close()
                        .leaf("Language", "pl")
                        .leaf("InputEncoding", "UTF-8")
                        .close()
                        .bytes());
    }
}
