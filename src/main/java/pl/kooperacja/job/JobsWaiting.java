package pl.kooperacja.job;

/** Fired inside the transaction that adds a job. */
public record JobsWaiting(String kind) {}
