package pl.kooperacja.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who gets which answer at which address: {@code src/test/resources/access.tsv}.
 *
 * @param who mailboxes of the made-up people, a guest first
 */
public record AccessTable(List<String> who, List<Line> lines) {
    private static final Path FILE = Path.of("src/test/resources/access.tsv");
    private static final int COLUMNS_BEFORE = 2;

    /**
     * @param pattern as the application declares it
     * @param example an address of that pattern
     * @param statuses one for each column, {@code GET/POST}
     */
    public record Line(String pattern, String example, List<String> statuses) {}

    public static AccessTable read() throws IOException {
        List<String> who = List.of();
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(FILE)) {
            if (text.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.stream(text.split("\t+")).toList();
            List<String> answers = cells.subList(COLUMNS_BEFORE, cells.size());
            if (who.isEmpty()) {
                who = answers;
            } else {
                lines.add(new Line(cells.get(0), cells.get(1), answers));
            }
        }
        return new AccessTable(who, lines);
    }
}
