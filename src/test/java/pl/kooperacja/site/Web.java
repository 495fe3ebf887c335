package pl.kooperacja.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks the site over HTTP; follows no redirect and keeps no cookie. */
final class Web {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int RAW_TIMEOUT_MILLISECONDS = 10_000;

    /** What an HTTP client refuses to send. */
    private static final Pattern MALFORMED = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST)
            .build();
    private final int port;
    private final String base;

    Web(int port) {
        this.port = port;
        this.base = "http://localhost:" + port;
    }

    /** An answer; names of headers are in small letters. */
    record Answer(String address, int status, Map<String, List<String>> headers, byte[] body) {
        Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }

        String type() {
            return header("content-type").orElse("");
        }

        boolean isHtml() {
            return type().startsWith("text/html");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Document html() {
            return Jsoup.parse(text(), "http://localhost" + address);
        }

        byte[] unpacked() {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("not gzip: " + address, e);
            }
        }
    }

    String base() {
        return base;
    }

    Answer get(String address, String... headers) {
        return ask("GET", address, headers);
    }

    /** An answer to any method and address, however malformed; headers are names and values in turn. */
    Answer ask(String method, String address, String... headers) {
        return ask(method, address, BodyPublishers.noBody(), headers);
    }

    /** Sends a form as a browser does. */
    Answer post(String address, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return ask("POST", address, BodyPublishers.ofString(body), all);
    }

    /** Sends a form with a file as a browser does; a form without one where {@code name} is null. */
    Answer post(
            String address, Map<String, String> fields, String field, String name, byte[] bytes, String... headers) {
        String boundary = "----granica7MA4YWxkTrZu0gW";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((key, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        if (name != null) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                            + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "multipart/form-data; boundary=" + boundary;
        return ask("POST", address, BodyPublishers.ofByteArray(body.toByteArray()), all);
    }

    private Answer ask(String method, String address, HttpRequest.BodyPublisher body, String... headers) {
        if (MALFORMED.matcher(address).find()) {
            return line(method + " " + address + " HTTP/1.1");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address))
                .timeout(LONGEST)
                .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(address, response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted at " + address, e);
        }
    }

    /** Whether anything answers yet. */
    Optional<Answer> tryGet(String address) {
        try {
            return Optional.of(get(address));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Sends a request line as it is, which an HTTP client would mend or refuse; Latin-1 letters are bytes. */
    Answer line(String requestLine, String... headerLines) {
        StringBuilder request = new StringBuilder(requestLine).append("\r\nHost: localhost:" + port + "\r\n");
        for (String header : headerLines) {
            request.append(header).append("\r\n");
        }
        return bytes(request.append("Connection: close\r\n\r\n").toString());
    }

    /** Sends these bytes and reads until the site closes the connection; status 0 is no answer at all. */
    Answer bytes(String request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(RAW_TIMEOUT_MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException e) {
            // the site waits for more, or keeps the connection; what came until now is the answer
        } catch (IOException e) {
            // closed by the site; what came until now is the answer
        }
        return parse(request, answer.toByteArray());
    }

    private static Answer parse(String request, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String address = request.lines().findFirst().orElse("");
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.")) {
            return new Answer(address, 0, Map.of(), bytes);
        }
        List<String> head = text.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        return new Answer(address, Integer.parseInt(head.get(0).split(" ")[1]), headers, body);
    }
}
