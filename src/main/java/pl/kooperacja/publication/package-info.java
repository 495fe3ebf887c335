/**
 * What all published things share, and how they come from {@code content/}.
 *
 * <p>Glossary: publikacja = {@link pl.kooperacja.publication.Publication}, rodzaj = {@link
 * pl.kooperacja.publication.Kind}, wersja = {@link pl.kooperacja.publication.Revision}, relacja = {@link
 * pl.kooperacja.publication.Relation}. The whole file text of a revision (front matter and body) is the truth; columns,
 * facets, relations and links are read from it and can be rebuilt. Everybody and everything names an item by its {@code
 * id}, which never changes; its address may, and then the old one redirects.
 *
 * <p>A feature adds a kind by implementing {@link pl.kooperacja.publication.Kind} as a bean: where its files lie, what
 * its fields are, what its address is. Reading, audience, lists, importing, search, API and sitemap follow by
 * themselves; what search should find of the fields, the kind tells by {@link pl.kooperacja.publication.Findable}. Text
 * is rendered when read, for the reader who asks; pages are kept above, so this is rare.
 *
 * <p>The search page and its API stand in {@code publication.web}: {@link pl.kooperacja.search} knows texts, and here one
 * knows what kinds and facets are called. Page and API read the same parameters. The answer is drawn by {@code AnswerHtml}
 * and not by Faces, which takes four times as long; what it shares with lists, they draw by {@code Drawn} too.
 */
package pl.kooperacja.publication;
