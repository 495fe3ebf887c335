/**
 * Durable background work (outbox): what must follow a change – an index entry, a mail, a preview – is a row written in
 * the same transaction, so a crash between commit and effect loses nothing.
 *
 * <p>Glossary: zadanie w tle = a row of {@code job}: a kind, whose {@link pl.kooperacja.job.JobHandler} does it, and a
 * subject. Decisions: done at least once, so handlers are idempotent; claimed by moving {@code run_at} into the future
 * under {@code FOR UPDATE SKIP LOCKED}, so several nodes share the work and a claim that dies with its node comes back;
 * failures wait twice as long each time and stay visible with their last error; a handler that cannot work yet lets its
 * jobs wait.
 */
package pl.kooperacja.job;
