/**
 * Who did what to which record, from where and when: what the accountability of a public site rests on.
 *
 * <p>Glossary: wpis = {@link pl.kooperacja.audit.AuditEntry}, dziennik = {@link pl.kooperacja.audit.AuditService}.
 * Entries are written in the transaction of what they tell, so nothing happens untold and nothing is told that did not
 * happen; they hold numbers of records, never contents, addresses of mailboxes or secrets.
 *
 * <p>Decisions. Entries are chained after their commit by one writer ({@link pl.kooperacja.audit.AuditChain}), so no
 * request waits for another; an entry that a crash left unsealed is sealed at the next start. {@link
 * pl.kooperacja.audit.AuditCheck} tells the first entry that was changed, taken out or put in later. Only whole closed
 * segments older than {@link pl.kooperacja.audit.AuditSetting} go, and the seal of their last entry stays.
 */
package pl.kooperacja.audit;
