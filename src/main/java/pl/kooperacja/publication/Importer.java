package pl.kooperacja.publication;

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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pl.kooperacja.file.FileService;
import pl.kooperacja.markdown.Drawing;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.shared.Single;

/**
 * Brings {@code content/} into the database: what is new or changed is taken over, what is gone is archived, what has a
 * fault is reported and left as it was. Idempotent by id and content hash, so it may be cut off anywhere and run again.
 */
@Single
public class Importer {
    private static final int BATCH = 50;
    private static final int LONGEST_PATH = 300;
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})-.*");
    /** Paths of attached files, in the body and in the front matter. */
    private static final Pattern ATTACHED =
            Pattern.compile("]\\(([^)\\s:#/][^)\\s:]*)|(?m)^\\s*-?\\s*path:\\s*[\"']?([^\\s\"']+)");

    @Inject
    Kinds kinds;

    @Inject
    ImportWriter writer;

    @Inject
    LinkCheck linkCheck;

    @Inject
    FileService files;

    /**
     * A file that is to be written.
     *
     * @param displaced id of the item that stood at its address before, or null
     */
    record Candidate(
            String path,
            String source,
            String hash,
            Kinds.Placed placed,
            Projection projection,
            Map<String, Path> files,
            String displaced) {}

    /** A file whose text can be read. */
    private record Text(String path, String source, String hash, Kinds.Placed placed, Map<String, Path> files) {
        Projection projection() {
            return Projection.of(placed.kind(), source, placed.path(), fileNumber(path));
        }
    }

    /** One run: what it has seen and found. */
    private final class Run {
        final Path content;
        final List<ImportReport.Fault> faults = new ArrayList<>();
        final Map<String, PublicationRepository.Known> byId = new HashMap<>();
        final Map<String, PublicationRepository.Known> byOrigin = new HashMap<>();
        final Map<String, String> idAt = new HashMap<>();
        final Map<String, String> idToPath = new HashMap<>();
        final Map<String, String> addressToPath = new HashMap<>();
        final Set<String> present = new HashSet<>();
        final Set<String> taken = new HashSet<>();
        final List<Candidate> batch = new ArrayList<>();
        final Map<String, ImportWriter.Conflict> conflicts = new LinkedHashMap<>();
        int imported;
        int unchanged;

        Run(Path content) {
            this.content = content;
            for (PublicationRepository.Known known : writer.allKnown()) {
                byId.put(known.id(), known);
                if (known.state() != State.ARCHIVED) {
                    byOrigin.put(known.origin(), known);
                }
                idAt.put(known.address(), known.id());
            }
        }

        ImportReport run() throws IOException {
            List<String> changed = new ArrayList<>();
            // items that stay put claim their ids and addresses first, so that a copy is the one at fault
            for (String path : markdownFiles(content)) {
                if (!stays(path)) {
                    changed.add(path);
                }
            }
            for (String path : changed) {
                Optional<Text> text = read(path);
                if (text.isPresent()) {
                    consider(text.get());
                }
                if (batch.size() >= BATCH) {
                    write();
                }
            }
            write();
            Set<String> gone = new HashSet<>();
            for (PublicationRepository.Known known : byId.values()) {
                if (known.state() != State.ARCHIVED
                        && !known.edited()
                        && !present.contains(known.id())
                        && (taken.contains(known.origin()) || !Files.exists(content.resolve(known.origin())))) {
                    gone.add(known.id());
                }
            }
            writer.archive(gone);
            formerAddresses();
            writer.remember(conflicts.values());
            faults.addAll(linkCheck.faults());
            faults.sort(Comparator.comparing(ImportReport.Fault::path).thenComparingInt(ImportReport.Fault::line));
            return new ImportReport(imported, unchanged, gone.size(), List.copyOf(faults));
        }

        private void formerAddresses() throws IOException {
            Path file = content.resolve(FormerAddresses.PATH);
            if (Files.isRegularFile(file)) {
                List<Problem> problems = new ArrayList<>();
                String text = decode(FormerAddresses.PATH, Files.readAllBytes(file));
                if (text != null) {
                    problems.addAll(writer.rememberAddresses(FormerAddresses.read(text, problems)));
                }
                problems.forEach(problem -> fault(FormerAddresses.PATH, problem.line(), problem.reason()));
            }
        }

        /** Whether the file needs no second look; if it holds a known item, that item keeps what is its own. */
        private boolean stays(String path) throws IOException {
            PublicationRepository.Known known = byOrigin.get(path);
            if (known == null) {
                return false;
            }
            Optional<Text> text = read(path);
            if (text.isEmpty()) {
                keep(known, path);
                return true;
            }
            if (known.hash().equals(text.get().hash())) {
                keep(known, path);
                unchanged++;
                return true;
            }
            Projection projection = text.get().projection();
            if (projection.file().id.equals(known.id())) {
                idToPath.put(known.id(), path);
                boolean moves = projection.file().problems.isEmpty()
                        && !known.edited()
                        && !Objects.equals(projection.address(), known.address());
                if (!moves) {
                    addressToPath.put(known.address(), path);
                }
            } else if (!projection.file().problems.isEmpty()) {
                keep(known, path);
            }
            return false;
        }

        private void keep(PublicationRepository.Known known, String path) {
            present.add(known.id());
            idToPath.put(known.id(), path);
            addressToPath.put(known.address(), path);
        }

        /** The text of the file, or nothing after saying why. */
        private Optional<Text> read(String path) throws IOException {
            Optional<Kinds.Placed> placed = kinds.at(unnumbered(path));
            if (placed.isEmpty()) {
                fault(path, 1, "nie wiadomo, jakiego rodzaju jest plik w tym miejscu (zob. README.md)");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(content.resolve(path));
            String source = decode(path, bytes);
            if (source == null) {
                return Optional.empty();
            }
            Map<String, Path> files = attached(path, source);
            return Optional.of(new Text(path, source, hash(bytes, files.values()), placed.get(), files));
        }

        private void consider(Text text) {
            String path = text.path();
            Projection projection = text.projection();
            ContentFile<?> file = projection.file();
            List<Problem> problems = new ArrayList<>(file.problems);
            if (path.length() > LONGEST_PATH) {
                problems.add(new Problem(1, "ścieżka jest dłuższa niż " + LONGEST_PATH + " znaków"));
            }
            for (String wanted : projection.files()) {
                if (!text.files().containsKey(wanted)) {
                    problems.add(new Problem(Projection.lineOf(text.source(), wanted), "nie ma pliku " + wanted));
                }
            }
            text.files().forEach((name, attached) -> fileFault(name, attached)
                    .ifPresent(reason -> problems.add(new Problem(Projection.lineOf(text.source(), name), reason))));
            String holder = file.id.isEmpty() ? null : idToPath.putIfAbsent(file.id, path);
            if (holder != null && !holder.equals(path)) {
                problems.add(new Problem(
                        Projection.lineOf(text.source(), "id:"), "id " + file.id + " ma już plik " + holder));
            }
            String address = projection.address();
            String neighbour = address == null ? null : addressToPath.putIfAbsent(address, path);
            if (neighbour != null && !neighbour.equals(path)) {
                problems.add(new Problem(1, "adres " + address + " ma już plik " + neighbour));
            }
            PublicationRepository.Known before = byId.get(file.id);
            if (before != null
                    && before.edited()
                    && (before.state() == State.ARCHIVED || !writer.agrees(file.id, path, text.source()))) {
                if (!before.hash().equals(text.hash())) {
                    conflicts.put(file.id, new ImportWriter.Conflict(file.id, path, text.source(), text.hash()));
                    problems.add(new Problem(1, "pozycję " + file.id + " zmieniono w serwisie; plik jej nie nadpisze"));
                } else if (problems.isEmpty()) {
                    present.add(file.id);
                    unchanged++;
                    return;
                }
            }
            if (before != null) {
                present.add(file.id);
            }
            if (problems.isEmpty()) {
                taken.add(path);
                String there = address == null ? null : idAt.get(address);
                batch.add(new Candidate(
                        path,
                        text.source(),
                        text.hash(),
                        text.placed(),
                        projection,
                        text.files(),
                        file.id.equals(there) ? null : there));
            } else {
                problems.forEach(problem -> fault(path, problem.line(), problem.reason()));
            }
        }

        private Optional<String> fileFault(String name, Path attached) {
            if (!name.endsWith(".svg")) {
                return files.fault(name, attached);
            }
            try {
                Drawing.inline(Files.readString(attached), "");
                return files.fault(name, attached);
            } catch (IllegalArgumentException | CharacterCodingException e) {
                return Optional.of(name + ": " + (e instanceof IOException ? "plik nie jest w UTF-8" : e.getMessage()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + attached, e);
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

    /** Imports the folder and reports; whatever can be read is read. A folder seen without a fault is not read again. */
    public ImportReport run(Path content) {
        Path folder = content.toAbsolutePath().normalize();
        String fingerprint = Fingerprint.of(folder);
        OptionalInt seen = writer.seen(fingerprint);
        if (seen.isPresent()) {
            return new ImportReport(0, seen.getAsInt(), 0, List.of());
        }
        try {
            ImportReport report = new Run(folder).run();
            if (report.faults().isEmpty()) {
                writer.remember(fingerprint, report.imported() + report.unchanged());
            }
            return report;
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
