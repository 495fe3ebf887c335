package pl.kooperacja.publication;

import java.util.List;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;

/** What an import did, and what the authors must mend. */
public record ImportReport(int imported, int unchanged, int archived, List<Fault> faults) {
    /** A fault in a file: path below {@code content/}, line (from 1) and reason in Polish. */
    public record Fault(String path, int line, String reason) {
        @Override
        public String toString() {
            return path + ":" + line + ": " + reason;
        }
    }

    public boolean changedNothing() {
        return imported == 0 && archived == 0;
    }

    /** One line for the log. */
    public String summary() {
        if (changedNothing()) {
            return Messages.text(
                    "publication_import.unchanged", PolishPlural.count(unchanged, "publication_import.items"));
        }
        return Messages.text(
                "publication_import.changed",
                PolishPlural.count(imported, "publication_import.items"),
                Integer.toString(unchanged),
                Integer.toString(archived));
    }
}
