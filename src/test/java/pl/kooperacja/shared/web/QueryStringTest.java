package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryStringTest {
    @Test
    void lettersAreReadAsUtf8() {
        assertThat(QueryString.of("q=%C5%BC%C3%B3%C5%82w+z%20miasta&kto="))
                .containsEntry("q", List.of("żółw z miasta"))
                .containsEntry("kto", List.of(""));
    }

    @Test
    void whatStandsTwiceIsTwoValues() {
        assertThat(QueryString.of("q=a&r&q=b=c"))
                .containsEntry("q", List.of("a", "b=c"))
                .containsEntry("r", List.of(""));
    }

    @Test
    void whatCannotBeDecodedStaysAsItIs() {
        assertThat(QueryString.of("%zz=%&=x&&")).hasSize(1).containsEntry("%zz", List.of("%"));
        assertThat(QueryString.of(null)).isEmpty();
    }
}
