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

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+(?=[\\p{Lu}„(])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\]\\[]{0,500})]\\(([^)\\s]{0,500})");
    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "(?i)(kliknij( tutaj| tu)?|tutaj|tu|link|więcej|czytaj więcej|zobacz|strona|https?://.*|www\\..*)");
    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}{2,6}(?![\\p{L}\\p{N}-])");
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
        Matcher eleven = ELEVEN.matcher(text);
        while (eleven.find()) {
            if (isPesel(eleven.group())) {
                hints.add(new Hint(line, Messages.text("editing_hint.message.pesel"), true));
            }
        }
        if (PHONE.matcher(text).find()) {
            hints.add(new Hint(line, Messages.text("editing_hint.message.phone"), true));
        }
        if (EMAIL.matcher(text).find()) {
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
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String words = link.group(1).strip();
            if (words.isEmpty() || EMPTY_WORDS.matcher(words).matches()) {
                hints.add(new Hint(line, Messages.text("editing_hint.message.link", words), false));
            }
        }
    }

    private static void sentences(int line, String text, List<Hint> hints) {
        String plain = LINK.matcher(text).replaceAll("$1");
        for (String sentence : SENTENCE_END.split(plain)) {
            long words = WORD.matcher(sentence).results().count();
            if (words > LONGEST_SENTENCE) {
                String beginning = sentence.strip().split("\\s+", 6).length > 5
                        ? String.join(
                                " ", List.of(sentence.strip().split("\\s+")).subList(0, 5))
                        : sentence.strip();
                hints.add(new Hint(line, Messages.text("editing_hint.message.sentence", beginning, words), false));
            }
        }
    }

    private static void abbreviations(
            int line, String text, String body, Set<String> told, Predicate<String> explained, List<Hint> hints) {
        Matcher found = ABBREVIATION.matcher(text.replaceAll("\\{[^{}]{0,200}}|]\\([^()]{0,500}\\)", ""));
        while (found.find()) {
            String word = found.group();
            boolean inBrackets =
                    body.contains("(" + word + ")") || body.contains(word + " (") || body.contains(word + " –");
            if (told.add(word) && !EVERYBODY_KNOWS.contains(word) && !inBrackets && !explained.test(word)) {
                hints.add(new Hint(line, Messages.text("editing_hint.message.abbreviation", word), false));
            }
        }
    }
}
