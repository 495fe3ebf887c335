package pl.kooperacja.file.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.file.FileEditors;
import pl.kooperacja.file.FileService;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.web.Conditions;
import pl.kooperacja.shared.web.SecurityHeaders;
import pl.kooperacja.shared.web.SiteFilter;

/** Sends stored files, whole or a range of them, to those who may have them. */
@WebServlet(urlPatterns = "/pliki/*", initParams = @WebInitParam(name = SiteFilter.STREAMS, value = "true"))
public class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{1,40})/([^/]{1,120})");
    private static final Pattern WIDTH = Pattern.compile("\\d{1,5}");
    private static final int CHUNK = 64 * 1024;

    @Inject
    transient FileService files;

    @Inject
    transient CurrentReader current;

    @Inject
    @Any
    transient Instance<FileEditors> editors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileService.Download file = find(request);
        String etag = "\"" + file.sha256() + "\"";
        // on a 304 too, since its headers replace those the browser holds
        SecurityHeaders.setForFile(response, file.mediaType());
        response.setHeader("Cache-Control", file.open() ? "public, no-cache" : "private, no-store");
        response.setHeader("ETag", etag);
        if (Conditions.matches(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Accept-Ranges", "bytes");
        String condition = request.getHeader("If-Range");
        boolean ranged = condition == null || condition.strip().equals(etag);
        Optional<ByteRange> range = ranged ? ByteRange.of(request.getHeader("Range"), file.size()) : Optional.empty();
        range.ifPresent(part -> response.setHeader("Content-Range", part.header(file.size())));
        if (range.filter(ByteRange.UNSATISFIABLE::equals).isPresent()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange bytes = range.orElse(new ByteRange(0, file.size() - 1));
        response.setHeader("Content-Disposition", Disposition.of(file.mediaType(), file.name()));
        response.setContentType(file.mediaType());
        response.setContentLengthLong(bytes.length());
        response.setStatus(range.isPresent() ? HttpServletResponse.SC_PARTIAL_CONTENT : HttpServletResponse.SC_OK);
        if (!request.getMethod().equals("HEAD")) {
            send(file, bytes, response.getOutputStream());
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private FileService.Download find(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String width = request.getParameter("w");
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || (width != null && !WIDTH.matcher(width).matches())) {
            throw new NotFoundException("file", path);
        }
        return files.open(
                matcher.group(1),
                matcher.group(2),
                Optional.ofNullable(width).map(Integer::valueOf),
                current.reader(),
                owner -> editors.stream().anyMatch(known -> known.mayEdit(owner, request)));
    }

    private static void send(FileService.Download file, ByteRange range, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file.bytes())) {
            in.skipNBytes(range.first());
            long left = range.length();
            while (left > 0) {
                int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (read < 0) {
                    throw new IOException("stored file " + file.sha256() + " is shorter than " + file.size());
                }
                out.write(chunk, 0, read);
                left -= read;
            }
        }
    }
}
