/**
 * News of the projects and of the site, and the notice that every page shows while a piece of news asks for it.
 *
 * <p>Glossary: aktualność = {@link pl.kooperacja.news.NewsKind}, komunikat = {@link
 * pl.kooperacja.news.NewsKind.Notice}. A piece of news bears the day of its event, so it stands where it belongs among
 * the others whenever it was written down; older than a year, it is archival, and its page says so. Days of a notice are
 * kept as a facet, so that asking whether there is one reads nothing from the database.
 */
package pl.kooperacja.news;
