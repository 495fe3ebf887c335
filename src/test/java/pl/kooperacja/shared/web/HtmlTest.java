package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void elementsStandAsTheyWereOpened() {
        assertThat(new Html()
                        .open("p", "class", "small", "id", null)
                        .text("a")
                        .leaf("b", "ż", "lang", "pl")
                        .empty("br")
                        .close()
                        .whole())
                .isEqualTo("<p class=\"small\">a<b lang=\"pl\">ż</b><br/></p>");
    }

    @Test
    void nothingThatIsWrittenBecomesMarkup() {
        Random random = new Random(3);
        String letters = "<>&\"'/=; ab!-";
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(30), 0, letters.length())
                    .collect(StringBuilder::new, (to, at) -> to.append(letters.charAt(at)), StringBuilder::append)
                    .toString();
            Element read = Jsoup.parseBodyFragment(
                            new Html().leaf("i", text, "title", text).whole())
                    .body();
            assertThat(read.children()).hasSize(1);
            assertThat(read.child(0).children()).isEmpty();
            assertThat(read.child(0).attributesSize()).isEqualTo(1);
            assertThat(read.child(0).wholeText()).isEqualTo(text);
            assertThat(read.child(0).attr("title")).isEqualTo(text);
        }
    }

    @Test
    void whatIsStillOpenIsNotWhole() {
        assertThatThrownBy(() -> new Html().open("p").whole()).isInstanceOf(IllegalStateException.class);
    }
}
