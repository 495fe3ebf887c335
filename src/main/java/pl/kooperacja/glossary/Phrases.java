package pl.kooperacja.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.markdown.Resolver;

/** Names of terms, to be found in running text: the longest at each word, whole words only. */
final class Phrases {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
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
        Matcher first = WORD.matcher(text);
        if (first.lookingAt()) {
            boolean exact = ABBREVIATION.matcher(text).matches();
            List<Phrase> phrases = byFirstWord.computeIfAbsent(lower(first.group()), word -> new ArrayList<>());
            phrases.add(new Phrase(text, exact, term));
            phrases.sort(Comparator.comparing((Phrase phrase) -> phrase.text().length())
                    .reversed());
        }
    }

    List<Resolver.Occurrence> in(String source) {
        String text = plain(source);
        List<Resolver.Occurrence> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find(from)) {
            from = word.end();
            for (Phrase phrase : byFirstWord.getOrDefault(lower(word.group()), List.of())) {
                if (phrase.standsAt(text, word.start())) {
                    from = word.start() + phrase.text().length();
                    found.add(new Resolver.Occurrence(word.start(), from, phrase.term()));
                    break;
                }
            }
        }
        return found;
    }

    /** The same length, so that places in it are places in the source. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
