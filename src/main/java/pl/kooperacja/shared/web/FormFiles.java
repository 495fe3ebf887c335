package pl.kooperacja.shared.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a form with files sends. The server takes it apart only for a servlet that is told how; so all addresses of pages
 * belong to {@link Pages}, which itself answers nothing. Files lie in the server's folder for what passes by, and go when
 * the answer is sent; what a broken connection has left there goes with the next form.
 */
final class FormFiles implements AutoCloseable {
    /** What is larger than this is not even read; the largest file that any form takes must fit in. */
    static final long MOST_BYTES = 96L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(FormFiles.class.getName());
    private static final String TYPE = "multipart/form-data";
    private static final int KEPT_IN_MEMORY = 64 * 1024;
    private static final int MOST_PARTS = 500;
    private static final int MOST_BYTES_OF_VALUES = 12 * 1024 * 1024;
    private static final String PREFIX = "upload_";
    private static final Duration LEFT = Duration.ofMinutes(15);

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Upload> files = new HashMap<>();
    private final List<Path> temporary = new ArrayList<>();
    private final long most;
    private long valueBytes;

    /** Holds the addresses of pages, so that the server takes apart what is sent there. */
    @WebServlet(name = "pages", urlPatterns = "/")
    @MultipartConfig(fileSizeThreshold = KEPT_IN_MEMORY)
    public static class Pages extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** What came cannot be read as a form; the status says why. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        UnreadableException(int status, Throwable cause) {
            super("form with files: " + status, cause);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private FormFiles(long most) {
        this.most = most;
    }

    static boolean isSentBy(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE);
    }

    /** @param most bytes of one file */
    static FormFiles of(HttpServletRequest request, long most) throws UnreadableException, IOException {
        sweep(folder(request.getServletContext()));
        if (request.getContentLengthLong() > MOST_BYTES || request.getContentLengthLong() < 0) {
            throw new UnreadableException(request.getContentLengthLong() < 0 ? 411 : 413, null);
        }
        FormFiles form = new FormFiles(most);
        Collection<Part> parts;
        try {
            parts = request.getParts();
        } catch (IOException | ServletException | RuntimeException e) {
            throw new UnreadableException(HttpServletResponse.SC_BAD_REQUEST, e);
        }
        try {
            if (parts.size() > MOST_PARTS) {
                throw new UnreadableException(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, null);
            }
            for (Part part : parts) {
                form.take(part, folder(request.getServletContext()));
            }
            return form;
        } catch (UnreadableException | IOException | RuntimeException e) {
            form.close();
            throw e;
        } finally {
            for (Part part : parts) {
                part.delete();
            }
        }
    }

    /** Lets what was sent pass by, for a browser that is still sending takes no answer. */
    static void skip(HttpServletRequest request) {
        try {
            request.getInputStream().skip(2 * MOST_BYTES);
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.FINE, "nothing more came", e);
        }
    }

    private void take(Part part, Path folder) throws IOException, UnreadableException {
        if (part.getSubmittedFileName() == null) {
            valueBytes += part.getSize();
            if (valueBytes > MOST_BYTES_OF_VALUES) {
                throw new UnreadableException(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, null);
            }
            try (InputStream in = part.getInputStream()) {
                values.put(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } else if (!part.getSubmittedFileName().isEmpty() || part.getSize() > 0) {
            String name = Upload.cleaned(part.getSubmittedFileName());
            Path bytes = null;
            if (part.getSize() <= most) {
                bytes = Files.createTempFile(folder, PREFIX, ".part");
                temporary.add(bytes);
                try (InputStream in = part.getInputStream()) {
                    Files.copy(in, bytes, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            files.put(part.getName(), new Upload(name, bytes, part.getSize(), most));
        }
    }

    private static Path folder(ServletContext context) {
        return ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    private static void sweep(Path folder) throws IOException {
        long old = Instant.now().minus(LEFT).toEpochMilli();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : found) {
                // of a file that has gone meanwhile this is 0
                if (file.toFile().lastModified() < old) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, Upload> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        for (Path file : temporary) {
            Files.deleteIfExists(file);
        }
    }
}
