/**
 * Letters of the site: plain Polish, each as text and as HTML, sent as jobs.
 *
 * <p>Glossary: list = {@link pl.kooperacja.mail.Letter}, skrzynka = {@link pl.kooperacja.mail.EmailAddress}. A letter is
 * a row written in the transaction of the change that asks for it; it goes to {@code data/mail/*.eml}, or through SMTP
 * where {@code SK_MAIL_URL} says so, and its row goes with it, so no link in it outlives its sending. Decisions: the
 * number of the row makes the Message-ID, so a letter sent twice after a crash can be told to be one; nobody's address
 * stands in a subject, in the log or in the error of a job; a subject or an address that could end a header is refused.
 */
package pl.kooperacja.mail;
