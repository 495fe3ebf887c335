package pl.kooperacja.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pl.kooperacja.shared.Messages;

/** Which passwords are taken: long ones that are not the first to be tried. */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int FEWEST_LETTERS = 4;
    private static final int LONG_NUMBER = 18;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int MOST_WORDS = 3;
    private static final Set<String> COMMON = read();
    private static final String[] ROWS = {
        "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiopasdfghjklzxcvbnm",
        "qwertzuiopasdfghjklyxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm"
    };

    private PasswordRules() {}

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::letters)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the password is not taken from this person, in Polish; empty when it is. */
    static Optional<String> fault(String password, String name, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Messages.text("account.password-short", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Messages.text("account.password-long", LONGEST));
        }
        if (isCommon(password)) {
            return Optional.of(Messages.text("account.password-common"));
        }
        return isOwn(password, name, email) ? Optional.of(Messages.text("account.password-own")) : Optional.empty();
    }

    /** Known words with digits and signs around them, runs of the alphabet or the keyboard, the same over and over. */
    private static boolean isCommon(String password) {
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        String bare = letters(password.replaceAll("[0-9@$!]", " "));
        return bare.length() < FEWEST_LETTERS
                ? password.length() < LONG_NUMBER
                : isCommonWord(bare) || isCommonWord(letters(password));
    }

    private static boolean isCommonWord(String letters) {
        for (String row : ROWS) {
            if (row.contains(letters) || new StringBuilder(row).reverse().indexOf(letters) >= 0) {
                return true;
            }
        }
        return isMadeOf(letters, COMMON, MOST_WORDS) || isRepeated(letters);
    }

    /** Whether the text is a chain of at most so many of the words. */
    private static boolean isMadeOf(String text, Set<String> words, int most) {
        if (text.isEmpty() || words.contains(text)) {
            return true;
        }
        for (int i = 1; most > 1 && i < text.length(); i++) {
            if (words.contains(text.substring(0, i)) && isMadeOf(text.substring(i), words, most - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRepeated(String text) {
        int again = (text + text).indexOf(text, 1);
        return again < text.length() && again <= 2 * FEWEST_LETTERS;
    }

    /** Little more than the person's own name or address. */
    private static boolean isOwn(String password, String name, String email) {
        String rest = letters(password);
        int before = rest.length();
        for (String word : (name + " " + email).split("[^\\p{L}]+")) {
            String own = letters(word);
            if (own.length() >= FEWEST_LETTERS) {
                rest = rest.replace(own, "");
            }
        }
        return rest.length() < before && rest.length() < FEWEST_LETTERS;
    }

    /** Letters alone, small, without Polish marks, with those back that signs stand for. */
    private static String letters(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean inside = i > 0 && i < plain.length() - 1 && Character.isLetter(plain.charAt(i + 1));
            char letter = inside || c == '@' || c == '$' ? meant(c) : c;
            if (letter >= 'a' && letter <= 'z') {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    private static char meant(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            default -> c;
        };
    }
}
