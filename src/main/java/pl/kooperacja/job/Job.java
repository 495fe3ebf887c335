package pl.kooperacja.job;

import java.time.LocalDateTime;

/**
 * Work that waits.
 *
 * @param runAt when it may be tried (UTC); in the future while somebody works on it or after a failure
 * @param attempts how often it was claimed
 * @param error what went wrong the last time, or null
 */
public record Job(long id, String kind, String subject, LocalDateTime runAt, int attempts, String error) {}
