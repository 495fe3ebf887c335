package pl.kooperacja.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Every key used exists, every key is used, and no words stand in pages. A key put together at run time is known by its
 * beginning: a literal that ends with a dot and is followed by {@code +}, such as {@code "publication_kind." + kind}.
 */
class MessagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path BUNDLE = Path.of("src/main/resources/messages.properties");

    private static final Pattern KEY = Pattern.compile("[a-z]+(_[a-z-]+)?\\.[a-z0-9.-]*[a-z0-9]");
    private static final Pattern WELL_FORMED = Pattern.compile("[a-z]+_[a-z-]+(\\.[a-z0-9-]+)+|[a-z]+\\.[a-z0-9-]+");
    private static final Pattern ASKED_IN_PAGE = Pattern.compile("\\bm\\['([^']+)']|page\\.text\\('([^']+)'");
    private static final Pattern BUILT_IN_PAGE =
            Pattern.compile("(?:\\bm\\[|page\\.text\\()'([^']+\\.)'\\s*(?:\\+=|\\.concat)");
    private static final Pattern ASKED_IN_CODE =
            Pattern.compile("(?:Messages\\s*\\.text|new RefusedException)\\(\\s*\"([^\"]+)\"\\s*[,)]"
                    + "|PolishPlural\\s*\\.count\\([^;\"]*?,\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern BUILT_IN_CODE =
            Pattern.compile("\"([a-z]+(?:_[a-z-]+)?\\.(?:[a-z0-9-]+\\.)*)\"\\s*\\+");
    /** What is written into the journal: the deed, and the kind of its record. */
    private static final Pattern DEED =
            Pattern.compile("record\\(\\s*[^;\"]*?\"([a-z]+\\.[a-z.-]+)\",\\s*\"([a-z-]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]+)\"");

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:[^{}'\"]|'[^']*'|\"[^\"]*\")*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Set<String> SPOKEN = Set.of(
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "title",
            "alt",
            "placeholder",
            "label",
            "summary");

    private final Set<String> keys = keys();
    private final List<String> pages = read(PAGES, ".xhtml");
    private final List<String> code = read(CODE, ".java");

    @Test
    void everyDeedInTheJournalHasWords() {
        Set<String> wordless = new TreeSet<>();
        int deeds = 0;
        for (String code : read(CODE, ".java")) {
            Matcher deed = DEED.matcher(code);
            while (deed.find()) {
                deeds++;
                wordless.add("audit_action.label." + deed.group(1));
                wordless.add("audit_object.label." + deed.group(2));
            }
        }
        assertThat(deeds).isGreaterThan(30);
        wordless.removeAll(keys());
        assertThat(wordless).isEmpty();
    }

    @Test
    void everyKeyUsedExists() {
        Set<String> asked = new TreeSet<>();
        collect(pages, ASKED_IN_PAGE, asked);
        collect(code, ASKED_IN_CODE, asked);
        assertThat(asked).hasSizeGreaterThan(30).allSatisfy(key -> assertThat(keys)
                .contains(key));
    }

    @Test
    void everyBeginningOfABuiltKeyLeadsToKeys() {
        assertThat(beginnings()).isNotEmpty().allSatisfy(beginning -> assertThat(keys)
                .anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = new TreeSet<>();
        collect(pages, ASKED_IN_PAGE, used);
        collect(code, LITERAL, used);
        Set<String> beginnings = beginnings();
        assertThat(keys)
                .allMatch(
                        key -> used.contains(key) || beginnings.stream().anyMatch(key::startsWith),
                        "is used in a page or in code");
    }

    @Test
    void keysAreFormedByTheRule() {
        assertThat(keys).allMatch(key -> WELL_FORMED.matcher(key).matches());
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        List<String> defined = Files.readAllLines(BUNDLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0].strip())
                .toList();
        assertThat(defined).doesNotHaveDuplicates();
    }

    /** Enumerations name their values in the bundle; a value without words would fail in front of a reader. */
    @Test
    void everyValueOfAnEnumerationHasItsWords() throws Exception {
        int asked = 0;
        for (String source : code) {
            Matcher declared = Pattern.compile(
                            "package ([\\w.]+);[\\s\\S]*?^(?:public )?enum (\\w+)", Pattern.MULTILINE)
                    .matcher(source);
            if (!declared.find() || !source.contains("Messages.text(")) {
                continue;
            }
            Class<?> type = Class.forName(declared.group(1) + "." + declared.group(2));
            for (Object value : type.getEnumConstants()) {
                for (Method method : type.getDeclaredMethods()) {
                    if (method.getReturnType() == String.class
                            && !method.isSynthetic()
                            && !Modifier.isStatic(method.getModifiers())) {
                        method.setAccessible(true);
                        for (Object[] arguments : arguments(method)) {
                            method.invoke(value, arguments);
                            asked++;
                        }
                    }
                }
            }
        }
        assertThat(asked).isPositive();
    }

    @Test
    void noWordsStandInPages() {
        List<String> words = new ArrayList<>();
        for (Path page : files(PAGES, ".xhtml")) {
            words(page, parse(text(page)).getDocumentElement(), words);
        }
        assertThat(words).isEmpty();
    }

    @Test
    void wordsInAPageAreFound() {
        List<String> words = new ArrayList<>();
        String page = "<html xmlns='http://www.w3.org/1999/xhtml'><p>Czytaj #{m['a.b']}</p>"
                + "<a aria-label='Dalej →' href='/x'>→ · #{x}</a><meta name='description' content='Opis'/></html>";
        words(Path.of("page.xhtml"), parse(page).getDocumentElement(), words);
        assertThat(words).containsExactly("page.xhtml: Czytaj #{m['a.b']}", "page.xhtml: Dalej →", "page.xhtml: Opis");
    }

    private static List<Object[]> arguments(Method method) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length == 0) {
            return List.<Object[]>of(new Object[0]);
        }
        return types.length == 1 && types[0] == boolean.class
                ? List.of(new Object[] {true}, new Object[] {false})
                : List.of();
    }

    private static void words(Path page, Node node, List<String> words) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            note(page, node.getNodeValue(), words);
        }
        if (node instanceof Element element) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                boolean description = attribute.getNodeName().equals("content")
                        && element.getAttribute("name").equals("description");
                if (SPOKEN.contains(attribute.getNodeName()) || description) {
                    note(page, attribute.getNodeValue(), words);
                }
            }
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            words(page, children.item(i), words);
        }
    }

    private static void note(Path page, String text, List<String> words) {
        if (LETTER.matcher(EXPRESSION.matcher(text).replaceAll("")).find()) {
            words.add(page + ": " + text);
        }
    }

    private Set<String> beginnings() {
        Set<String> beginnings = new TreeSet<>();
        collect(pages, BUILT_IN_PAGE, beginnings);
        collect(code, BUILT_IN_CODE, beginnings);
        Set<String> features = new TreeSet<>();
        keys.forEach(key -> features.add(key.split("\\.", 2)[0]));
        beginnings.removeIf(beginning -> !features.contains(beginning.split("\\.", 2)[0]));
        return beginnings;
    }

    private static void collect(List<String> sources, Pattern pattern, Set<String> found) {
        for (String source : sources) {
            Matcher matcher = pattern.matcher(source);
            while (matcher.find()) {
                String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                if (key.endsWith(".") || KEY.matcher(key).matches()) {
                    found.add(key);
                }
            }
        }
    }

    private static Set<String> keys() {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(BUNDLE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<String> read(Path folder, String ending) {
        return files(folder, ending).stream().map(MessagesTest::text).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(String page) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(page)));
        } catch (Exception e) {
            throw new AssertionError("not a page: " + page.lines().findFirst().orElse(""), e);
        }
    }
}
