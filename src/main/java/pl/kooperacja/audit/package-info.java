/**
 * Who did what to which record, from where and when: what the accountability of a public site rests on.
 *
 * <p>Glossary: wpis = {@link pl.kooperacja.audit.AuditEntry}, dziennik = {@link pl.kooperacja.audit.AuditService}.
 * Entries are written in the transaction of what they tell, so nothing happens untold and nothing is told that did not
 * happen; they hold numbers of records, never contents, addresses of mailboxes or secrets; nothing here changes or
 * removes one.
 */
package pl.kooperacja.audit;
