package pl.kooperacja.publication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.web.Routes;
import pl.kooperacja.shared.web.Xml;

/** The site map for search engines: an index, and parts by kind with what a guest may open. */
@WebServlet({"/sitemap.xml", "/sitemap/*"})
public class SitemapServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    @Inject
    transient PublicationService publications;

    @Inject
    transient Routes routes;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String part = request.getPathInfo();
        response.setContentType("application/xml;charset=UTF-8");
        response.getOutputStream().write(request.getServletPath().equals("/sitemap.xml") ? index() : part(part));
    }

    private byte[] index() {
        Map<String, Long> totals = new LinkedHashMap<>();
        publications.listedKinds().forEach(kind -> totals.put(kind, publications.countPublic(kind)));
        Xml xml = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
        for (Sitemap sitemap : Sitemap.all(totals)) {
            xml.open("sitemap")
                    .leaf("loc", settings.getBaseUrl() + sitemap.address())
                    .close();
        }
        return xml.close().bytes();
    }

    private byte[] part(String path) {
        Sitemap sitemap = Sitemap.at(String.valueOf(path)).orElseThrow(() -> new NotFoundException("sitemap", path));
        Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE);
        if (sitemap.equals(Sitemap.FIXED)) {
            for (String address : routes.fixed()) {
                xml.open("url").leaf("loc", settings.getBaseUrl() + address).close();
            }
            return xml.close().bytes();
        }
        for (PublicationService.Place place : places(sitemap)) {
            xml.open("url")
                    .leaf("loc", settings.getBaseUrl() + place.address())
                    .leaf("lastmod", place.updated().toString())
                    .close();
        }
        return xml.close().bytes();
    }

    private List<PublicationService.Place> places(Sitemap sitemap) {
        List<PublicationService.Place> places = publications.listedKinds().contains(sitemap.kind())
                ? publications.publicPlaces(sitemap.kind(), sitemap.number() - 1, Sitemap.SIZE)
                : List.of();
        if (places.isEmpty()) {
            throw new NotFoundException("sitemap", sitemap.address());
        }
        return places;
    }
}
