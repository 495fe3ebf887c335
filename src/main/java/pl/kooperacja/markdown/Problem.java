package pl.kooperacja.markdown;

/** Something an author must mend: line (from 1) and reason in Polish. */
public record Problem(int line, String reason) {}
