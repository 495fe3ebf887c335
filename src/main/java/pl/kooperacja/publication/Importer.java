package pl.kooperacja.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pl.kooperacja.markdown.Problem;

/**
 * Brings {@code content/} into the database: what is new or changed is taken over, what is gone is archived, what has a
 * fault is reported and left as it was. Idempotent by id and content hash, so it may be cut off anywhere and run again.
 */
@ApplicationScoped
public class Importer {
    private static final int BATCH = 50;
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})-.*");
    /** Paths of attached files, in the body and in the front matter. */
    private static final Pattern ATTACHED = Pattern.compile("]\\(([^)\\s:#/][^)\\s:]*)|(?m)^\\s*-?\\s*path:\\s*(\\S+)");

    @Inject
    Kinds kinds;

    @Inject
    ImportWriter writer;

    @Inject
    LinkCheck linkCheck;

    /** A file that is to be written. */
    record Candidate(
            String path,
            String source,
            String hash,
            Kinds.Placed placed,
            Projection projection,
            Map<String, Path> files) {}

    /** One run: what it has seen and found. */
    private final class Run {
        final Path content;
        final List<ImportReport.Fault> faults = new ArrayList<>();
        final Map<String, PublicationRepository.Known> byId = new HashMap<>();
        final Map<String, PublicationRepository.Known> byOrigin = new HashMap<>();
        final Map<String, String> idToPath = new HashMap<>();
        final Map<String, String> addressToPath = new HashMap<>();
        final Set<String> present = new HashSet<>();
        final List<Candidate> batch = new ArrayList<>();
        int imported;
        int unchanged;

        Run(Path content) {
            this.content = content;
            for (PublicationRepository.Known known : writer.allKnown()) {
                byId.put(known.id(), known);
                byOrigin.put(known.origin(), known);
            }
        }

        ImportReport run() throws IOException {
            List<String> paths = markdownFiles(content);
            // items that stay put claim their ids and addresses first, so that a copy is the one at fault
            for (String path : paths) {
                PublicationRepository.Known known = byOrigin.get(path);
                if (known != null) {
                    idToPath.put(known.id(), path);
                }
            }
            for (String path : paths) {
                file(path);
                if (batch.size() >= BATCH) {
                    write();
                }
            }
            write();
            Set<String> gone = new HashSet<>();
            for (PublicationRepository.Known known : byId.values()) {
                if (known.state() != State.ARCHIVED
                        && !present.contains(known.id())
                        && !Files.exists(content.resolve(known.origin()))) {
                    gone.add(known.id());
                }
            }
            writer.archive(gone);
            faults.addAll(linkCheck.faults());
            faults.sort(Comparator.comparing(ImportReport.Fault::path).thenComparingInt(ImportReport.Fault::line));
            return new ImportReport(imported, unchanged, gone.size(), List.copyOf(faults));
        }

        private void file(String path) throws IOException {
            Optional<Kinds.Placed> placed = kinds.at(unnumbered(path));
            if (placed.isEmpty()) {
                fault(path, 1, "nie wiadomo, jakiego rodzaju jest plik w tym miejscu (zob. README.md)");
                return;
            }
            byte[] bytes = Files.readAllBytes(content.resolve(path));
            String source = decode(path, bytes);
            if (source == null) {
                return;
            }
            Map<String, Path> files = attached(path, source);
            String hash = hash(bytes, files.values());
            PublicationRepository.Known known = byOrigin.get(path);
            if (known != null && known.hash().equals(hash) && known.state() != State.ARCHIVED) {
                present.add(known.id());
                addressToPath.putIfAbsent(String.valueOf(known.address()), path);
                unchanged++;
                return;
            }
            Projection projection =
                    Projection.of(placed.get().kind(), source, placed.get().path(), fileNumber(path));
            consider(new Candidate(path, source, hash, placed.get(), projection, files));
        }

        private void consider(Candidate candidate) {
            ContentFile<?> file = candidate.projection().file();
            String path = candidate.path();
            List<Problem> problems = new ArrayList<>(file.problems);
            for (String wanted : candidate.projection().files()) {
                if (!candidate.files().containsKey(wanted)) {
                    problems.add(new Problem(lineOf(candidate.source(), wanted), "nie ma pliku " + wanted));
                }
            }
            String holder = file.id.isEmpty() ? null : idToPath.putIfAbsent(file.id, path);
            if (holder != null && !holder.equals(path) && Files.exists(content.resolve(holder))) {
                problems.add(
                        new Problem(lineOf(candidate.source(), "id:"), "id " + file.id + " ma już plik " + holder));
            }
            String address = candidate.projection().address();
            String neighbour = address == null ? null : addressToPath.putIfAbsent(address, path);
            if (neighbour != null && !neighbour.equals(path)) {
                problems.add(new Problem(1, "adres " + address + " ma już plik " + neighbour));
            }
            PublicationRepository.Known before = byId.get(file.id);
            if (before != null && before.edited() && before.state() != State.ARCHIVED) {
                present.add(file.id);
                problems.add(new Problem(1, "pozycję " + file.id + " zmieniono w serwisie; plik jej nie nadpisze"));
            }
            if (problems.isEmpty()) {
                present.add(file.id);
                batch.add(candidate);
            } else {
                if (before != null) {
                    present.add(file.id);
                }
                problems.forEach(problem -> fault(path, problem.line(), problem.reason()));
            }
        }

        private void write() {
            imported += batch.size();
            writer.write(batch);
            batch.clear();
        }

        private String decode(String path, byte[] bytes) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString()
                        .replace("\r\n", "\n");
            } catch (CharacterCodingException e) {
                fault(path, lineOfMalformed(bytes), "plik nie jest zapisany w UTF-8");
                return null;
            }
        }

        private Map<String, Path> attached(String path, String source) {
            Map<String, Path> files = new LinkedHashMap<>();
            Path folder = content.resolve(path).getParent();
            Matcher matcher = ATTACHED.matcher(source);
            while (matcher.find()) {
                String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                Path file = folder.resolve(name).normalize();
                if (file.startsWith(content) && Files.isRegularFile(file)) {
                    files.put(name, file);
                }
            }
            return files;
        }

        private void fault(String path, int line, String reason) {
            faults.add(new ImportReport.Fault(path, line, reason));
        }
    }

    /** Imports the folder and reports; whatever can be read is read. */
    public ImportReport run(Path content) {
        try {
            return new Run(content.toAbsolutePath().normalize()).run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + content, e);
        }
    }

    /** Number before the name of a file, 0 without one. */
    static int fileNumber(String path) {
        Matcher numbered = NUMBERED.matcher(path.substring(path.lastIndexOf('/') + 1));
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }

    /** The path with the number taken off its last part. */
    static String unnumbered(String path) {
        int slash = path.lastIndexOf('/') + 1;
        return path.substring(0, slash) + path.substring(slash).replaceFirst("^\\d{1,6}-", "");
    }

    private static List<String> markdownFiles(Path content) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> content.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".md") && !path.equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    private static String hash(byte[] source, Iterable<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(source);
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int lineOf(String source, String part) {
        int at = source.indexOf(part);
        return at < 0
                ? 1
                : (int) source.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static int lineOfMalformed(byte[] bytes) {
        int line = 1;
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                try {
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, i - from));
                } catch (CharacterCodingException e) {
                    return line;
                }
                from = i + 1;
                line++;
            }
        }
        return 1;
    }
}
