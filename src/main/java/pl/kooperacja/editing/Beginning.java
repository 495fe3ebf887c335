package pl.kooperacja.editing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.Messages;

/** What a new text says before anybody writes. */
final class Beginning {
    private static final int YEARS_TO_REVIEW = 1;

    private Beginning() {}

    static FrontMatter of(String id, String title, String territory, LocalDate today, Kind<?> kind) {
        FrontMatter front = FrontMatter.of("---\nid: " + id + "\n---\n").withText("title", title);
        if (!kind.listed()) {
            return front;
        }
        Map<String, String> owner = new LinkedHashMap<>();
        owner.put("institution", Messages.text("editing_new.label.owner"));
        owner.put("territory", territory);
        owner.put("mailbox", Messages.text("editing_new.label.mailbox"));
        return front.withText("summary", "")
                .withText("audience", "public")
                .withTexts("owner", owner)
                .withText("published", today.toString())
                .withText("review", today.plusYears(YEARS_TO_REVIEW).toString())
                .withList("sources", List.of(Messages.text("editing_new.label.source")));
    }
}
