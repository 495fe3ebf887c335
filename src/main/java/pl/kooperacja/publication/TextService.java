package pl.kooperacja.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pl.kooperacja.access.Reader;
import pl.kooperacja.file.FileService;
import pl.kooperacja.markdown.Document;
import pl.kooperacja.markdown.Markdown;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.markdown.Resolver;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/** Turns the body of an item into HTML for one reader: fills in blocks and variables, looks up what it mentions. */
@Single
class TextService {
    static final String OPENS = "{{";
    static final Pattern BRACES = Pattern.compile("\\{\\{([a-z:.0-9-]+)}}");
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]<>])");
    private static final String BLOCK = "blok:";
    /** A block takes its id from this prefix and its file's name. */
    static final String BLOCK_ID = "blok-";

    private static final long MOST_LETTERS = 3_000_000;

    @Inject
    PublicationRepository repository;

    @Inject
    FileService files;

    @Inject
    Settings settings;

    @Inject
    @Any
    Instance<TermSource> glossaries;

    /** Texts taken apart lately, by what they say: so none is ever out of date. */
    private final Cache<Source, ContentFile<?>> taken = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((Source source, ContentFile<?> file) -> source.text.length())
            .build();

    private final Cache<Body, Document> parsed = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((Body body, Document document) -> body.text.length())
            .build();

    private record Source(String kind, String text) {}

    private record Body(String text, int firstLine) {}

    /** The text of an item taken apart, which is not to be changed. */
    @SuppressWarnings("unchecked") // kinds are known by their names
    <D> ContentFile<D> file(Kind<D> kind, String source) {
        return (ContentFile<D>)
                taken.get(new Source(kind.name(), source), absent -> ContentFile.read(kind, absent.text));
    }

    /** @param address of the item, whose own term needs no explanation here; null for one without */
    Rendered render(ContentFile<?> file, String address, Reader reader, LocalDate today) {
        Document document = read(file);
        Set<String> ids = document.links().stream().map(Document.Link::target).collect(Collectors.toSet());
        Map<String, Listed> known = repository.known(ids, reader, today);
        Map<String, FileService.View> views = document.files().isEmpty() ? Map.of() : files.views(file.id);
        return document.render(new Resolver() {
            @Override
            public Optional<String> item(String id) {
                return Optional.ofNullable(known.get(id)).map(Listed::address);
            }

            @Override
            public Optional<Term> term(String phrase) {
                return TextService.this.term(phrase);
            }

            @Override
            public List<Occurrence> terms(String text) {
                return glossaries.stream()
                        .flatMap(glossary -> glossary.occurrences(text).stream())
                        .filter(found -> !found.term().address().equals(address))
                        .toList();
            }

            @Override
            public Optional<Attachment> file(String path) {
                return Optional.ofNullable(views.get(path)).map(TextService.this::attachment);
            }
        });
    }

    /** The body with blocks and variables filled in. */
    Document read(ContentFile<?> file) {
        return parsed.get(
                new Body(fill(file.body, true), file.bodyLine), body -> Markdown.parse(body.text, body.firstLine));
    }

    /** How texts name the block with this id, between their braces. */
    static String blockNamed(String id) {
        return BLOCK + id.substring(BLOCK_ID.length());
    }

    Optional<Resolver.Term> term(String phrase) {
        return glossaries.stream()
                .map(glossary -> glossary.find(phrase))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a name in double braces stands for a block or a setting. */
    boolean fills(String name) {
        return name.startsWith(BLOCK)
                ? repository.find(BLOCK_ID + name.substring(BLOCK.length())).isPresent()
                : settings.variables().containsKey(name);
    }

    private String fill(String body, boolean blocks) {
        if (!body.contains(OPENS)) {
            return body;
        }
        return BRACES.matcher(body).replaceAll(braces -> {
            String name = braces.group(1);
            if (name.startsWith(BLOCK)) {
                return blocks ? Matcher.quoteReplacement(block(name.substring(BLOCK.length()))) : "";
            }
            String value = settings.variables().getOrDefault(name, "");
            return Matcher.quoteReplacement(MARKUP.matcher(value).replaceAll("\\\\$1"));
        });
    }

    private String block(String name) {
        return repository
                .find(BLOCK_ID + name)
                .filter(block -> block.state() == State.PUBLISHED)
                .map(block -> file(new BlockKind(), repository.revision(block).source()).body)
                .map(body -> fill(body.strip(), false))
                .orElse("");
    }

    private Resolver.Attachment attachment(FileService.View file) {
        String svg = file.mediaType().equals("image/svg+xml") ? files.text(file) : null;
        return new Resolver.Attachment(file.address(), file.srcset(), file.width(), file.height(), svg, file.note());
    }
}
