package pl.kooperacja.search;

/** An item whose title goes on as somebody has begun to type. */
public record Suggestion(String kind, String text, String address) {}
