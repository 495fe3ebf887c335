package pl.kooperacja.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pl.kooperacja.shared.Single;

/** Style sheets, fonts and pictures of the interface, compressed once and named by one version of them all. */
@Single
public class Assets {
    private static final String FOLDER = "/assets/";
    /** Tokens and site travel together: one request, one cache entry. */
    private static final Map<String, List<String>> JOINED =
            Map.of("reader.css", List.of("tokens.css", "site.css", "more.css"));

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain;charset=UTF-8");

    private final Map<String, Asset> assets = new TreeMap<>();
    private String version = "";

    /** Bytes to send; {@code gzip} is null where compressing gains nothing. */
    record Asset(byte[] bytes, byte[] gzip, String type) {}

    void load(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        Map<String, byte[]> files = new TreeMap<>();
        read(context, FOLDER, files);
        JOINED.forEach((name, parts) -> {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            parts.forEach(part -> whole.writeBytes(files.remove(part)));
            files.put(name, whole.toByteArray());
        });
        MessageDigest digest = sha256();
        files.forEach((name, bytes) -> {
            digest.update(bytes);
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            boolean text = type.startsWith("text/") || type.equals("image/svg+xml");
            assets.put(name, new Asset(bytes, text ? Gzip.packSmall(bytes) : null, type));
        });
        version = HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static void read(ServletContext context, String folder, Map<String, byte[]> files) {
        for (String path : context.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                read(context, path, files);
            } else {
                try (InputStream in = context.getResourceAsStream(path)) {
                    files.put(path.substring(FOLDER.length()), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String address(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return FOLDER + version + "/" + name;
    }

    /** The asset behind a path below {@code /assets}, whatever version it asks for; null when there is none. */
    Asset find(String path) {
        int slash = path.indexOf('/', 1);
        return slash < 0 ? null : assets.get(path.substring(slash + 1));
    }

    boolean isCurrent(String path) {
        return path.startsWith("/" + version + "/");
    }
}
