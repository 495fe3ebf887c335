package pl.kooperacja.shared;

/** Fired inside the transaction that changes anything a reader may see. */
public record ContentChanged() {}
