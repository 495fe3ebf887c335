package pl.kooperacja.job;

/** Fired inside a transaction whose caller wants its jobs done before he goes on. */
public record JobsAwaited(String kind) {}
