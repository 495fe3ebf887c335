package pl.kooperacja.institution;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of the register of businesses and institutions: nine digits, or fourteen of a branch, the last of each checking the others. */
final class Regon {
    private static final Pattern DIGITS = Pattern.compile("\\d{9}|\\d{14}");
    private static final int[] SHORT = {8, 9, 2, 3, 4, 5, 6, 7};
    private static final int[] LONG = {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8};

    private Regon() {}

    /** The number without spaces and dashes; empty when it is none. */
    static Optional<String> of(String written) {
        String number = written.replaceAll("[\\s\\u00a0-]", "");
        boolean good = DIGITS.matcher(number).matches()
                && checks(number, SHORT)
                && (number.length() == SHORT.length + 1 || checks(number, LONG));
        return good ? Optional.of(number) : Optional.empty();
    }

    private static boolean checks(String number, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (number.charAt(i) - '0');
        }
        return sum % 11 % 10 == number.charAt(weights.length) - '0';
    }
}
