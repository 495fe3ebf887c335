package pl.kooperacja.editing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.kooperacja.publication.TermSource;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Reads along while somebody writes: what is hard to read, and what should perhaps not be public. Nothing is barred. */
@Single
public class TextCheck {
    private static final int LONGEST_SENTENCE = 30;
    private static final int MOST_HINTS = 50;
    /** Of a line no more is read: nobody writes such lines. */
    private static final int LONGEST_LINE = 20_000;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]\\s+(?=[\\p{Lu}„(])");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\]\\[]{0,500})]\\(([^)\\s]{0,500})");
    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "(?i)(kliknij( tutaj| tu)?|tutaj|tu|link|więcej|czytaj więcej|zobacz|strona|https?://.*|www\\..*)");
    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}{2,6}(?![\\p{L}\\p{N}-])");
    /** Attributes and addresses of links, which are no words. */
    private static final Pattern MARKUP = Pattern.compile("\\{[^{}]{0,200}}|]\\([^()]{0,500}\\)");

    private static final Set<String> EVERYBODY_KNOWS = Set.of(
            "RP", "UE", "VAT", "PIT", "NIP", "REGON", "PESEL", "PDF", "DOCX", "CSV", "SMS", "BIP", "OK", "II", "III",
            "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XX", "XXI");
    private static final Pattern ELEVEN = Pattern.compile("(?<!\\d)\\d{11}(?!\\d)");
    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d-])(?:\\+48[ -]?)?(?:\\d{3}[ -]\\d{3}[ -]\\d{3}|\\d{2}[ -]\\d{3}[ -]\\d{2}[ -]\\d{2})(?![\\d-])");
    private static final Pattern EMAIL =
            Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,9}");

    @Inject
    @Any
    Instance<TermSource> glossaries;

    /**
     * Something to think about.
     *
     * @param line of the body, from 1
     * @param personal whether it is about data of people
     */
    public record Hint(int line, String words, boolean personal) {}

    /** Hints for the body of this text, in order; the glossary explains what it explains. */
    public List<Hint> hints(String source) {
        return hints(FrontMatter.of(source).body(), phrase -> glossaries.stream()
                .anyMatch(glossary -> glossary.find(phrase).isPresent()));
    }

    /** @param explained whether the glossary has a word */
    static List<Hint> hints(String body, Predicate<String> explained) {
        List<Hint> hints = new ArrayList<>();
        Set<String> told = new HashSet<>();
        String[] lines = body.split("\n", -1);
        for (int i = 0; i < lines.length && hints.size() < MOST_HINTS; i++) {
            String line = lines[i].length() > LONGEST_LINE ? lines[i].substring(0, LONGEST_LINE) : lines[i];
            people(i + 1, line, hints);
            links(i + 1, line, hints);
            if (!line.startsWith("|")) {
                sentences(i + 1, line, hints);
            }
            abbreviations(i + 1, line, body, told, explained, hints);
        }
        return hints;
    }

    private static void people(int line, String text, List<Hint> hints) {
        boolean digits = text.chars().anyMatch(Character::isDigit);
        Matcher eleven = ELEVEN.matcher(text);
        while (digits && eleven.find()) {
            if (isPesel(eleven.group())) {
                hints.add(new Hint(line, Messages.text("editing_hint.message.pesel"), true));
            }
        }
        if (digits && PHONE.matcher(text).find()) {
            hints.add(new Hint(line, Messages.text("editing_hint.message.phone"), true));
        }
        if (text.indexOf('@') >= 0 && EMAIL.matcher(text).find()) {
            hints.add(new Hint(line, Messages.text("editing_hint.message.email"), true));
        }
    }

    /** Whether eleven digits are a number of a person: the last one follows from the others, and there was such a day. */
    static boolean isPesel(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int month = Integer.parseInt(digits.substring(2, 4)) % 20;
        int day = Integer.parseInt(digits.substring(4, 6));
        return sum % 10 == 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static void links(int line, String text, List<Hint> hints) {
        if (!text.contains("](")) {
            return;
        }
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String words = link.group(1).strip();
            if (words.isEmpty() || EMPTY_WORDS.matcher(words).matches()) {
                hints.add(new Hint(line, Messages.text("editing_hint.message.link", words), false));
            }
        }
    }

    private static void sentences(int line, String text, List<Hint> hints) {
        String plain = text.contains("](") ? LINK.matcher(text).replaceAll("$1") : text;
        if (words(plain) <= LONGEST_SENTENCE) {
            return;
        }
        Matcher ends = SENTENCE_END.matcher(plain);
        int start = 0;
        while (start < plain.length()) {
            int end = ends.find() ? ends.end() : plain.length();
            sentence(line, plain.substring(start, end).strip(), hints);
            start = end;
        }
    }

    private static void sentence(int line, String sentence, List<Hint> hints) {
        int words = words(sentence);
        if (words > LONGEST_SENTENCE) {
            String[] beginning = sentence.split("\\s+", 6);
            String told =
                    beginning.length > 5 ? String.join(" ", List.of(beginning).subList(0, 5)) : sentence;
            hints.add(new Hint(line, Messages.text("editing_hint.message.sentence", told, words), false));
        }
    }

    /** Number of words; one with hyphens counts once. */
    private static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            words += letter && !within ? 1 : 0;
            within = letter || within && c == '-';
        }
        return words;
    }

    private static void abbreviations(
            int line, String text, String body, Set<String> told, Predicate<String> explained, List<Hint> hints) {
        if (!hasCapitalsTogether(text)) {
            return;
        }
        Matcher found = ABBREVIATION.matcher(MARKUP.matcher(text).replaceAll(""));
        while (found.find()) {
            String word = found.group();
            boolean inBrackets =
                    body.contains("(" + word + ")") || body.contains(word + " (") || body.contains(word + " –");
            if (told.add(word) && !EVERYBODY_KNOWS.contains(word) && !inBrackets && !explained.test(word)) {
                hints.add(new Hint(line, Messages.text("editing_hint.message.abbreviation", word), false));
            }
        }
    }

    private static boolean hasCapitalsTogether(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isUpperCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
