/**
 * Who may read what.
 *
 * <p>Glossary: odbiorcy = {@link pl.kooperacja.access.Audience}, czytelnik = {@link pl.kooperacja.access.Reader}. An
 * item carries a set of keys, a reader holds a set of keys; he may read when they intersect. An auditor reads everything:
 * his key stands beside every item, by {@link pl.kooperacja.access.Audience#opening}. The same sets are a join
 * in SQL and a check at every page and file. Keys of people come from {@link pl.kooperacja.access.ReaderKeys},
 * implemented by packages above; without one, everybody is {@link pl.kooperacja.access.Reader#GUEST}.
 */
package pl.kooperacja.access;
