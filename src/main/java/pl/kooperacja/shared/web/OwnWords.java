package pl.kooperacja.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Words of a page that are one person's own. While a page is rendered that others of the same rights may be shown too, a
 * mark stands for each, and is replaced when the page is sent.
 */
public enum OwnWords {
    /** What the person is called. */
    NAME,
    /** Seconds until the session ends. */
    LEFT,
    /** What forms of the person carry to be believed. */
    TOKEN;

    private static final String MARKED = "pl.kooperacja.marked";
    /** Nobody who writes a text can know it. */
    private static final String OPENS = "\uE000" + UUID.randomUUID();

    private static final char CLOSES = '\uE001';

    private String mark() {
        return OPENS + name() + CLOSES;
    }

    /** The word itself, or its mark in a page that others may be shown too. */
    public String in(HttpServletRequest request, String word) {
        return request.getAttribute(MARKED) == null ? word : mark();
    }

    /** From now on marks stand for words. */
    static void mark(HttpServletRequest request) {
        request.setAttribute(MARKED, Boolean.TRUE);
    }

    /** From now on words stand for themselves. */
    static void unmark(HttpServletRequest request) {
        request.removeAttribute(MARKED);
    }

    /**
     * Tells that the page being rendered depends on who the person is, not only on what he may, so that nobody else is
     * to be shown it.
     */
    public static void personal(HttpServletRequest request) {
        if (request.getAttribute(MARKED) != null) {
            request.setAttribute(MARKED, Boolean.FALSE);
        }
    }

    /** Whether others of the same rights may be shown the page that was rendered. */
    static boolean isForAlike(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(MARKED));
    }

    /** Text of a page, and the word that follows it; the last is followed by none. */
    record Part(String text, OwnWords gap) {}

    /** The page taken apart at its marks. */
    static List<Part> parts(String html) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = html.indexOf(OPENS); open >= 0; open = html.indexOf(OPENS, at)) {
            int close = html.indexOf(CLOSES, open);
            parts.add(new Part(html.substring(at, open), valueOf(html.substring(open + OPENS.length(), close))));
            at = close + 1;
        }
        parts.add(new Part(html.substring(at), null));
        return List.copyOf(parts);
    }

    /** As it may stand in HTML. */
    static String escaped(String word) {
        return word.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
