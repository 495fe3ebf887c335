package pl.kooperacja.site;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Accessibility rules of WCAG 2.2 A and AA, and good practice, as axe-core checks them. */
final class Axe {
    private static final String RUN = """
            async without => {
              const result = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: Object.fromEntries(without.map(rule => [rule, {enabled: false}])),
                resultTypes: ['violations']
              });
              return result.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${node.target.join(' ')} (${(node.failureSummary || '').replace(/\\s+/g, ' ')})`));
            }
            """;

    private Axe() {}

    /** What is wrong with the page as it is shown now, by all rules but these. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, String... without) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(RUN, List.of(without));
    }
}
