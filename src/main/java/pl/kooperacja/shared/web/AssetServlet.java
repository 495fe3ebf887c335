package pl.kooperacja.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import pl.kooperacja.shared.NotFoundException;

/** Sends assets; a version in the address lets browsers keep them for good. */
@WebServlet(
        urlPatterns = "/assets/*",
        initParams = {
            @WebInitParam(name = SiteFilter.STREAMS, value = "true"),
            @WebInitParam(name = SiteFilter.EARLY, value = "true")
        })
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        Assets.Asset asset = assets.find(path);
        if (asset == null) {
            throw new NotFoundException("asset", path);
        }
        response.setHeader(
                "Cache-Control", assets.isCurrent(path) ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(asset.type());
        byte[] bytes = asset.bytes();
        if (asset.gzip() != null) {
            response.setHeader("Vary", "Accept-Encoding");
            if (Conditions.acceptsGzip(request.getHeader("Accept-Encoding"))) {
                response.setHeader("Content-Encoding", "gzip");
                bytes = asset.gzip();
            }
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
