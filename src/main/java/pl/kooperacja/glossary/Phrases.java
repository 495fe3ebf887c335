package pl.kooperacja.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import pl.kooperacja.markdown.Resolver;

/** Names of terms, to be found in running text: the longest at each word, whole words only. */
final class Phrases {
    private static final Pattern ABBREVIATION = Pattern.compile("\\P{Ll}*\\p{Lu}\\P{Ll}*\\p{Lu}\\P{Ll}*");

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    /** A name; an abbreviation keeps its case, so that „DI” is not found in „di”. */
    private record Phrase(String text, boolean exact, Resolver.Term term) {
        boolean standsAt(String source, int start) {
            int end = start + text.length();
            return source.regionMatches(!exact, start, text, 0, text.length())
                    && (end == source.length() || !Character.isLetterOrDigit(source.charAt(end)));
        }
    }

    void add(String name, Resolver.Term term) {
        String text = plain(name.strip());
        String first = text.substring(0, wordFrom(0, text));
        if (!first.isEmpty()) {
            boolean exact = ABBREVIATION.matcher(text).matches();
            List<Phrase> phrases = byFirstWord.computeIfAbsent(lower(first), word -> new ArrayList<>());
            phrases.add(new Phrase(text, exact, term));
            phrases.sort(Comparator.comparing((Phrase phrase) -> phrase.text().length())
                    .reversed());
        }
    }

    List<Resolver.Occurrence> in(String source) {
        String text = plain(source);
        List<Resolver.Occurrence> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordFrom(at, text);
            Phrase phrase = end == at ? null : longest(lower(text.substring(at, end)), text, at);
            if (phrase == null) {
                at = Math.max(end, at + 1);
            } else {
                found.add(new Resolver.Occurrence(at, at + phrase.text().length(), phrase.term()));
                at += phrase.text().length();
            }
        }
        return found;
    }

    /** Where the word ends that begins here; here, if none does. */
    private static int wordFrom(int at, String text) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private Phrase longest(String firstWord, String text, int at) {
        for (Phrase phrase : byFirstWord.getOrDefault(firstWord, List.of())) {
            if (phrase.standsAt(text, at)) {
                return phrase;
            }
        }
        return null;
    }

    /** The same length, so that places in it are places in the source. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
