package pl.kooperacja.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the site ought to hold: the files of {@code content/}, read without the site's own code. */
final class Content {
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n(.*?)\\n---\\n(.*)\\z", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("]\\((pliki/[^)\\s]+)\\)|(?m)^\\s*-?\\s*path:\\s*(\\S+)");
    private static final int FILE_ID_BYTES = 10;
    /** Letters, digits and commas only: such a sentence looks the same in Markdown, in HTML and in JSON. */
    private static final Pattern PLAIN_SENTENCE =
            Pattern.compile("(?<=^|[.!?] )\\p{Lu}[\\p{L}\\p{N}, –-]{38,}(?=[.!?])", Pattern.MULTILINE);

    private final List<Item> items;

    /** A file: where README.md of {@code content/} says it stands, and what it holds. */
    record Item(
            String path,
            String kind,
            String id,
            String title,
            String summary,
            List<?> audience,
            boolean announced,
            String address,
            String source,
            String body) {
        boolean isPublic() {
            return audience.contains("public");
        }

        /** Sentences of the body that survive every way of showing it. */
        List<String> plainSentences() {
            return PLAIN_SENTENCE
                    .matcher(body)
                    .results()
                    .map(found -> found.group().strip())
                    .distinct()
                    .toList();
        }

        /** Addresses of the attached files, by the rule of the site: owner and path, hashed. */
        List<String> fileAddresses() {
            TreeSet<String> addresses = new TreeSet<>();
            Matcher matcher = FILE.matcher(source);
            while (matcher.find()) {
                String file = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                addresses.add("/pliki/" + sha256(id + "/" + file) + "/" + file.substring(file.lastIndexOf('/') + 1));
            }
            return List.copyOf(addresses);
        }
    }

    private Content(List<Item> items) {
        this.items = items;
    }

    static Content shipped() {
        return in(SiteProcess.shippedContent());
    }

    static Content in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new Content(files.sorted()
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.equals(folder.resolve("README.md")))
                    .map(file -> read(folder.relativize(file).toString().replace('\\', '/'), file))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Item> items() {
        return items;
    }

    /** Items with an address that everybody may open. */
    List<Item> open() {
        return items.stream()
                .filter(item -> item.isPublic() && item.address() != null)
                .toList();
    }

    List<Item> announced() {
        return items.stream()
                .filter(item -> !item.isPublic() && item.announced())
                .toList();
    }

    /** Items of which a guest must not even learn that they exist. */
    List<Item> hidden() {
        return items.stream()
                .filter(item -> !item.isPublic() && !item.announced())
                .toList();
    }

    /** The first open item of each kind. */
    List<Item> sample() {
        return items.stream()
                .map(Item::kind)
                .distinct()
                .sorted()
                .flatMap(kind ->
                        open().stream().filter(item -> item.kind().equals(kind)).limit(1))
                .toList();
    }

    /** The first open item of the kind. */
    Item first(String kind) {
        return open().stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("content/ holds no open " + kind));
    }

    private static Item read(String path, Path file) {
        try {
            String source = Files.readString(file).replace("\r\n", "\n");
            Matcher matcher = FRONT_MATTER.matcher(source);
            if (!matcher.matches()) {
                throw new AssertionError("content/" + path + " has no front matter");
            }
            Map<?, ?> fields = (Map<?, ?>)
                    new Load(LoadSettings.builder().setLabel(path).build()).loadFromString(matcher.group(1));
            Object audience = fields.containsKey("audience") ? fields.get("audience") : "public";
            return new Item(
                    path,
                    kind(path),
                    String.valueOf(fields.get("id")),
                    String.valueOf(fields.get("title")),
                    String.valueOf(fields.get("summary")).strip(),
                    audience instanceof List<?> keys ? keys : List.of(audience),
                    Boolean.TRUE.equals(fields.get("announced")),
                    address(path, fields),
                    source,
                    matcher.group(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(String path) {
        String folder = path.substring(0, path.indexOf('/'));
        return switch (folder) {
            case "strony" -> "page";
            case "projekty" -> "project";
            case "modele" -> path.contains("/kroki/") ? "step" : "model";
            case "ksiega" -> path.indexOf('/') == path.lastIndexOf('/') ? "edition" : "chapter";
            case "materialy" -> "material";
            case "slownik" -> "term";
            case "szkola" -> path.indexOf('/') == path.lastIndexOf('/') ? "course" : "lesson";
            case "bloki" -> "block";
            case "praktyki" -> "practice";
            case "bariery" -> "barrier";
            case "aktualnosci" -> "news";
            case "raporty" -> "report";
            case "dane" -> "dataset";
            case "listy" -> "directory";
            default -> throw new AssertionError("content/" + path + " lies in no known folder");
        };
    }

    private static String address(String path, Map<?, ?> fields) {
        String name = path.substring(path.lastIndexOf('/') + 1)
                .replaceFirst("\\.md$", "")
                .replaceFirst("^\\d+-", "");
        String folder = path.substring(0, path.lastIndexOf('/'));
        return switch (kind(path)) {
            case "page" -> folder.substring("strony".length()) + "/" + name;
            case "project" -> "/o-projekcie/" + name;
            case "step" -> "/" + folder + "/" + fields.get("number");
            case "edition" -> "/ksiega/wydania/" + name.substring("wydanie-".length());
            case "chapter" -> "/ksiega/wydania/" + folder.substring("ksiega/wydanie-".length()) + "/" + name;
            case "news" -> "/aktualnosci/" + name;
            case "directory" -> "/listy-uslug/" + name;
            case "block" -> null;
            case "practice" -> "/dobre-praktyki/" + name;
            default -> "/" + folder + "/" + name;
        };
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FILE_ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
