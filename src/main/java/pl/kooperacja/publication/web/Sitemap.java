package pl.kooperacja.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the site map: {@code /sitemap/chapter-2.xml}, or {@code /sitemap/fixed.xml} for pages that do not depend on
 * content.
 *
 * @param kind null for the fixed pages
 * @param number from 1
 */
record Sitemap(String kind, int number) {
    /** Addresses in one part; the protocol allows five times as many. */
    static final int SIZE = 10_000;

    static final Sitemap FIXED = new Sitemap(null, 1);
    private static final Pattern PATH = Pattern.compile("/(?:fixed|(?<kind>[a-z-]+)-(?<number>[1-9]\\d{0,5}))\\.xml");

    static Optional<Sitemap> at(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String kind = matcher.group("kind");
        return Optional.of(kind == null ? FIXED : new Sitemap(kind, Integer.parseInt(matcher.group("number"))));
    }

    /** Every part there is. @param totals addresses by kind */
    static List<Sitemap> all(Map<String, Long> totals) {
        List<Sitemap> all = new ArrayList<>(List.of(FIXED));
        totals.forEach((kind, total) -> {
            for (int number = 1; number <= parts(total); number++) {
                all.add(new Sitemap(kind, number));
            }
        });
        return all;
    }

    private static int parts(long total) {
        return (int) ((total + SIZE - 1) / SIZE);
    }

    String address() {
        return kind == null ? "/sitemap/fixed.xml" : "/sitemap/" + kind + "-" + number + ".xml";
    }
}
