package pl.kooperacja.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pl.kooperacja.publication.Listed;

/** Items on lists, for tests. */
final class Listing {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private Listing() {}

    static Listed item(String kind, String id, LocalDate published) {
        return new Listed(id, kind, "/" + kind + "/" + id, id, "", published, published, 0, 180, false, Map.of());
    }

    static Listed locked(String kind, String id) {
        return new Listed(id, kind, "/" + kind + "/" + id, id, "", DAY, DAY, 0, 180, true, Map.of());
    }

    static Listed chapter(int edition, String slug, String part, int words) {
        String address = "/ksiega/wydania/" + edition + "/" + slug;
        return new Listed(slug, "chapter", address, slug, "", DAY, DAY, 0, words, false, Map.of("part", List.of(part)));
    }
}
