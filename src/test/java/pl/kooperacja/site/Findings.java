package pl.kooperacja.site;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong at many addresses, to be told together. */
final class Findings {
    private static final int MOST_TOLD = 200;

    private final String fact;
    private final List<String> lines = new ArrayList<>();
    private int checked;

    /** @param fact what ought to be true of each address */
    Findings(String fact) {
        this.fact = fact;
    }

    void checking() {
        checked++;
    }

    void add(String address, String what) {
        lines.add(address + "  " + what);
    }

    void addUnless(boolean right, String address, String what) {
        if (!right) {
            add(address, what);
        }
    }

    /** Fails with everything found; a check that met nothing to check has failed, too. */
    void assertNone() {
        if (checked == 0) {
            throw new AssertionError(fact + ": nothing was checked");
        }
        if (!lines.isEmpty()) {
            throw new AssertionError(fact + ": " + lines.size() + " breach(es) in " + checked + " checked\n  "
                    + String.join("\n  ", lines.subList(0, Math.min(MOST_TOLD, lines.size()))));
        }
    }
}
