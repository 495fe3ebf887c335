package pl.kooperacja.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pl.kooperacja.markdown.Resolver;

class PhrasesTest {
    private final Phrases phrases = new Phrases();

    private void term(String name, String... names) {
        Resolver.Term term = new Resolver.Term(name, name, "", "/slownik/" + name);
        for (String other : names) {
            phrases.add(other, term);
        }
    }

    private List<String> in(String text) {
        return phrases.in(text).stream()
                .map(found -> text.substring(found.start(), found.end())
                        + "="
                        + found.term().name())
                .toList();
    }

    @Test
    void theLongestNameWins() {
        term("kontrakt", "kontrakt");
        term("kontrakt-socjalny", "kontrakt socjalny");

        assertThat(in("Podpisują Kontrakt socjalny, nie kontrakt."))
                .containsExactly("Kontrakt socjalny=kontrakt-socjalny", "kontrakt=kontrakt");
    }

    @Test
    void onlyWholeWordsAreFound() {
        term("krok", "krok");

        assertThat(in("krokiem, krok2, podkrok")).isEmpty();
        assertThat(in("(krok)")).containsExactly("krok=krok");
    }

    @Test
    void anAbbreviationKeepsItsCase() {
        term("di", "DI");
        term("km", "KM");

        assertThat(in("5 km dalej, di, DI i KM")).containsExactly("DI=di", "KM=km");
    }

    @Test
    void hardSpacesAreSpaces() {
        term("praca", "praca z rodziną");

        assertThat(in("Praca z\u00a0rodziną")).containsExactly("Praca z\u00a0rodziną=praca");
    }

    @Test
    void namesMayHoldSignsAndFollowEachOther() {
        term("g-pzk", "G-PZK");
        term("ds", "pracownik ds. sieci");

        assertThat(in("G-PZK pracownik ds. sieci")).containsExactly("G-PZK=g-pzk", "pracownik ds. sieci=ds");
    }
}
