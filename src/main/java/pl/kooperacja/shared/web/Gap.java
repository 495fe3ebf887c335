package pl.kooperacja.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where something comes into a page that everybody of the same rights is shown. While such a page is rendered, a mark
 * stands there, and is replaced when the page is sent: by words of whoever is shown it, or by the answer to what he asked.
 */
public enum Gap {
    /** What the person is called. */
    NAME,
    /** Seconds until the session ends. */
    LEFT,
    /** What forms of the person carry to be believed. */
    TOKEN,
    /** Title of an {@link Answer}. */
    TITLE,
    /** What an {@link Answer} is to. */
    TYPED,
    /** The {@link Answer} itself. */
    BODY;

    private static final String MARKED = "pl.kooperacja.marked";
    /** Nobody who writes a text can know it. */
    private static final String OPENS = "\uE000" + UUID.randomUUID();

    private static final char CLOSES = '\uE001';

    /** What stands there until then. */
    String mark() {
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
    record Part(String text, Gap gap) {}

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
}
