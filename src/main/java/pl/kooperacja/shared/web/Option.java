package pl.kooperacja.shared.web;

/** One of several things to choose from in a form. */
public record Option(String value, String label) {}
