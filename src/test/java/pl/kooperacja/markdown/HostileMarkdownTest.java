package pl.kooperacja.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an author writes, wherever he writes it, nothing that runs reaches a page. */
class HostileMarkdownTest {
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<iframe src=\"javascript:alert(1)\"></iframe>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
            "<style>*{background:url(javascript:alert(1))}</style>",
            "<p style=\"background:url(javascript:alert(1))\" onclick=alert(1)>x</p>",
            "<object data=\"data:text/html,x\"></object><embed src=x><base href=//evil.example/>",
            "<form action=\"javascript:alert(1)\"><input autofocus onfocus=alert(1)></form>",
            "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<<script>alert(1)//<</script>",
            "<!--><script>alert(1)</script-->",
            "\"><script>alert(1)</script>",
            "\" onerror=\"alert(1)",
            "' onmouseover='alert(1)",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;alert(1)&#60;/script&#62;",
            "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "&#106;avascript:alert(1)",
            "&#x6A;&#x61;&#x76;&#x61;script:alert(1)",
            "javascript&colon;alert(1)",
            "\u0001javascript:alert(1)",
            " javascript:alert(1)",
            "vbscript:msgbox(1)",
            "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
            "DATA:image/svg+xml,<svg onload=alert(1)>",
            "//evil.example/x",
            "/\\evil.example/x",
            "/\\\\evil.example/x",
            "file:///etc/passwd",
            "&#xe000;0&#xe001;",
            "\ue000" + "0\ue001\ue010\ue011",
            "]]><script>alert(1)</script>",
            "}}{{operator.nazwa}}<script>alert(1)</script>",
            "\u202e<script>alert(1)</script>");

    /** Places where an author's words go, {@code %s} being the words. */
    private static final List<String> PLACES = List.of(
            "%s",
            "Tekst %s dalej",
            "## %s {#a}",
            "## A {#%s}",
            "[x](%s)",
            "[x](<%s>)",
            "[%s](https://example.org)",
            "[x](https://example.org \"%s\")",
            "[x](https://example.org){#%s}",
            "[x](https://example.org){lang=%s}",
            "[x][1]\n\n[1]: %s",
            "[x][1]\n\n[1]: <%s> '%s'",
            "<%s>",
            "![%s](foto.jpg)",
            "![alt](foto.jpg \"%s\")",
            "![alt](%s)",
            "![alt](<%s> \"t\")",
            "![%s](rycina.svg \"%s\")",
            "![A](rycina.svg)\n\n![%s](foto.jpg \"%s\")",
            "[[%s]]",
            "[[OZPS|%s]]",
            "[%s]{lang=en}",
            "[x]{lang=%s}",
            "[x]{#a time=%s}",
            "::: note %s\nTekst\n:::",
            "::: note A\n%s\n:::",
            "Tekst[^a]\n\n[^a]: %s",
            "Tekst[^%s]\n\n[^%s]: Nota",
            "Tekst[^a]\n\n[^a]: [x](%s) ![alt](%s)",
            "%s\n: %s",
            "Tab. %s\n\n| %s | b |\n|---|---|\n| %s | [x](%s) |",
            "> - 1. %s",
            "`%s`",
            "```%s\n%s\n```",
            "    %s",
            "**[_%s_](%s)**");

    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "b",
            "blockquote",
            "br",
            "caption",
            "code",
            "dd",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "img",
            "li",
            "ol",
            "p",
            "pre",
            "rect",
            "span",
            "strong",
            "sup",
            "svg",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "time",
            "tr",
            "ul");

    /** A reader's page with a term and files whose own words are hostile too. */
    private static Resolver resolver(String words) {
        return new Resolver() {
            @Override
            public Optional<String> item(String id) {
                return Optional.of("/modele");
            }

            @Override
            public Optional<Term> term(String phrase) {
                return Optional.of(new Term("ozps", words, words, "/slownik/ozps"));
            }

            @Override
            public Optional<Attachment> file(String path) {
                return path.endsWith(".svg")
                        ? MarkdownTest.RESOLVER.file("rycina.svg")
                        : Optional.of(new Attachment("/pliki/1/a.jpg", null, 9, 9, null, words));
            }
        };
    }

    static Stream<String> places() {
        return PLACES.stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothingSurvives(String place) {
        for (String payload : PAYLOADS) {
            harmless(place.replace("%s", payload), payload);
        }
    }

    @Test
    void nothingSurvivesInAnyMixture() {
        Random random = new Random(20261121);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            List<String> used = new ArrayList<>();
            for (int part = random.nextInt(4); part >= 0; part--) {
                String payload = PAYLOADS.get(random.nextInt(PAYLOADS.size()));
                int cut = random.nextInt(payload.length());
                used.add(random.nextBoolean() ? payload : payload.substring(cut) + payload.substring(0, cut));
                text.append(PLACES.get(random.nextInt(PLACES.size())).replace("%s", used.get(used.size() - 1)))
                        .append(random.nextBoolean() ? "\n\n" : " ");
            }
            harmless(text.toString(), used.get(0));
        }
    }

    private static void harmless(String text, String words) {
        Rendered rendered = Markdown.parse(text, 1).render(resolver(words));
        harmless(text, "<div>" + rendered.html() + "</div>", rendered.html());
        rendered.notes().forEach(note -> harmless(text, "<div>" + note.html() + "</div>", note.html()));
    }

    /** Judged as a browser would read it. */
    private static void harmless(String text, String page, String html) {
        for (Element element : Jsoup.parseBodyFragment(page)
                .body()
                .select("*")
                .subList(1, Jsoup.parseBodyFragment(page).body().select("*").size())) {
            assertThat(ELEMENTS).as(text + "\n→ " + html).contains(element.tagName());
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
                String value = attribute.getValue();
                assertThat(name)
                        .as(text + "\n→ " + html)
                        .doesNotStartWith("on")
                        .isNotIn("style", "action", "xlink:href");
                if (Set.of("href", "src").contains(name)) {
                    assertThat(value).as(text + "\n→ " + html).matches("(?s)(https?://|mailto:|tel:|/(?![/\\\\])|#).*");
                }
            }
        }
    }
}
