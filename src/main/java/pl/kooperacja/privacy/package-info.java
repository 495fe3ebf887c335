/**
 * What the law gives people: their data, and content they can use; and that what is kept of them goes in time.
 *
 * <p>Glossary: wniosek o dane, zgłoszenie braku dostępności = {@link pl.kooperacja.privacy.LegalRequest} in its {@link
 * pl.kooperacja.privacy.Register}; termin = its day, which may be put off once, with a reason told to whoever asked.
 *
 * <p>Decisions. Both registers are one table and one service: they differ in their clock and in who answers. Rules on
 * keeping are the table {@link pl.kooperacja.account.Retention}; each feature carries out its own ones as a {@link
 * pl.kooperacja.account.Sweep}, and a job of this package runs them every night.
 */
package pl.kooperacja.privacy;
