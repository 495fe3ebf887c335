package pl.kooperacja.shared.web;

/**
 * What is said to somebody who typed something. It goes into the gaps of a page that is rendered once for everybody of
 * the same rights, so that a question nobody asked before costs no rendering.
 *
 * @param sort of the page that has the gaps; its template sees it as {@code page.answer}
 * @param title of the page
 * @param typed what was typed, to stand in its field
 * @param body the answer itself
 */
public record Answer(String sort, String title, String typed, Html body) {
    /** What answers a page. */
    @FunctionalInterface
    public interface Source {
        /** Answers what the address of the page asks; whatever it throws is answered for as if a page threw it. */
        Answer of(PageContext page);
    }
}
