package pl.kooperacja.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {
    @Test
    void shapesAndWordsStay() {
        assertThat(Drawing.inline(
                        "<?xml version=\"1.0\"?><!-- x --><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\""
                                + " data-model=\"rural\" role=\"img\"><title>Stary</title><g transform=\"rotate(45, 1 2)\">"
                                + "<path class=\"ln dash\" d=\"M0 0l-1.5,2z\"/><text x=\"1\" y=\"2\">Gmina &amp; &lt;powiat&gt;</text>"
                                + "</g></svg>",
                        "Mapa \"gmin\" <1>"))
                .isEqualTo("<svg viewBox=\"0 0 9 9\" data-model=\"rural\" class=\"fig\" role=\"img\""
                        + " aria-label=\"Mapa &quot;gmin&quot; &lt;1&gt;\"><g transform=\"rotate(45, 1 2)\">"
                        + "<path class=\"ln dash\" d=\"M0 0l-1.5,2z\"></path><text x=\"1\" y=\"2\">Gmina &amp; &lt;powiat&gt;</text>"
                        + "</g></svg>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script>alert(1)</script></svg>",
                "<svg><style>a{}</style></svg>",
                "<svg><a href=\"javascript:alert(1)\"><rect/></a></svg>",
                "<svg><image href=\"x\"/></svg>",
                "<svg><use href=\"#x\"/></svg>",
                "<svg><foreignObject><p/></foreignObject></svg>",
                "<svg><animate attributeName=\"href\"/></svg>",
                "<svg><set/></svg>",
                "<svg onload=\"alert(1)\"/>",
                "<svg><rect onclick=\"alert(1)\"/></svg>",
                "<svg><rect style=\"fill:url(javascript:x)\"/></svg>",
                "<svg><rect fill=\"red\"/></svg>",
                "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><rect xlink:href=\"javascript:x\"/></svg>",
                "<svg><rect class=\"a&quot; onload=&quot;x\"/></svg>",
                "<svg><rect class=\"&lt;script&gt;\"/></svg>",
                "<svg><rect transform=\"url(#a)\"/></svg>",
                "<svg xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script>alert(1)</h:script></svg>",
                "<html><body/></html>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg><text>&x;</text></svg>",
                "<svg><rect></svg>",
                "nie svg",
                ""
            })
    void whateverElseIsRefused(String svg) {
        assertThatThrownBy(() -> Drawing.inline(svg, "alt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(w rysunku nie może być|rysunek nie jest poprawnym).*");
    }

    @Test
    void whatIsUnseenIsLeftOut() {
        assertThat(Drawing.inline("<svg><metadata><script>alert(1)</script></metadata><desc>x</desc></svg>", "a"))
                .isEqualTo("<svg class=\"fig\" role=\"img\" aria-label=\"a\"></svg>");
    }

    @Test
    void markupInWordsStaysWords() {
        assertThat(Drawing.inline("<svg><text><![CDATA[<script>alert(1)</script>]]></text></svg>", "a"))
                .contains("<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>");
    }

    @Test
    void groupAloneIsNoDrawing() {
        assertThatThrownBy(() -> Drawing.inline("<g><rect/></g>", "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void billionLaughsEndAtOnce(@TempDir Path folder) {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String svg = dtd + "]><svg><text>&a29;</text></svg>";
        assertThatThrownBy(() -> Drawing.inline(svg, "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyShippedDrawingPasses() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path drawing :
                    files.filter(file -> file.toString().endsWith(".svg")).toList()) {
                assertThat(Drawing.inline(Files.readString(drawing), "alt"))
                        .as(drawing.toString())
                        .startsWith("<svg ");
            }
        }
    }
}
