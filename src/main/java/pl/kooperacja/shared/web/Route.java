package pl.kooperacja.shared.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An outward address and the page behind it.
 *
 * @param pattern such as {@code /ksiega/{chapter}}; what stands in braces reaches the page as a parameter
 * @param view path of the Facelets page
 * @param query names of the query parameters that the page reads; others are ignored
 * @param printable whether the address followed by {@code /druk} is its print view
 * @param use what the page is for
 * @param mostBytes how large a file its form may send; 0 where it takes none
 * @param answers what fills the gaps of a page that answers; null for others
 */
public record Route(
        String pattern,
        String view,
        Set<String> query,
        boolean printable,
        Use use,
        long mostBytes,
        Answer.Source answers) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** What a page is for. */
    public enum Use {
        /** To be read: what guests get is kept, and search engines are told of it. */
        READING,
        /** To answer what somebody typed: rendered once, and filled each time. */
        ANSWERING,
        /** To take what its own form sends: made anew each time. */
        FORM,
        /** The same for long texts. */
        WRITING
    }

    /** A page that reads no query, with a print view. */
    public static Route of(String pattern, String view) {
        return new Route(pattern, view, Set.of(), true, Use.READING, 0, null);
    }

    /** A page with a form. */
    public static Route form(String pattern, String view) {
        return new Route(pattern, view, Set.of(), false, Use.FORM, 0, null);
    }

    /** A page with a form for long texts. */
    public static Route writing(String pattern, String view) {
        return new Route(pattern, view, Set.of(), false, Use.WRITING, 0, null);
    }

    /** The same, reading these query parameters. */
    public Route reading(String... names) {
        return new Route(pattern, view, Set.of(names), printable, use, mostBytes, answers);
    }

    /** The same without a print view. */
    public Route screenOnly() {
        return new Route(pattern, view, query, false, use, mostBytes, answers);
    }

    /** The same for a page that answers what somebody typed. */
    public Route answering(Answer.Source source) {
        return new Route(pattern, view, query, printable, Use.ANSWERING, 0, source);
    }

    /** The same for a form that may carry files, none larger than so many megabytes. */
    public Route takingFiles(int megabytes) {
        return new Route(pattern, view, query, printable, use, megabytes * 1024L * 1024, answers);
    }

    boolean takesFiles() {
        return mostBytes > 0;
    }

    boolean kept() {
        return use == Use.READING;
    }

    boolean answering() {
        return use == Use.ANSWERING;
    }

    boolean form() {
        return use == Use.FORM || takesLongTexts();
    }

    boolean takesLongTexts() {
        return use == Use.WRITING;
    }

    boolean isFixed() {
        return pattern.indexOf('{') < 0;
    }

    /** More fixed text first, so that {@code /modele/porownanie} wins over {@code /modele/{model}}. */
    int specificity() {
        return PARAMETER.matcher(pattern).replaceAll("").length() * 10
                - (int) PARAMETER.matcher(pattern).results().count();
    }

    Matching compile() {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(pattern);
        StringBuilder regex = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(pattern.substring(end, matcher.start()))).append("([a-z0-9-]{1,120})");
            names.add(matcher.group(1));
            end = matcher.end();
        }
        regex.append(Pattern.quote(pattern.substring(end)));
        return new Matching(this, Pattern.compile(regex.toString()), List.copyOf(names));
    }

    /** A route ready to be compared with paths. */
    record Matching(Route route, Pattern regex, List<String> names) {
        Optional<Map<String, String>> match(String path) {
            Matcher matcher = regex.matcher(path);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), matcher.group(i + 1));
            }
            return Optional.of(values);
        }
    }
}
