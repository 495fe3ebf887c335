/**
 * Plain pages: declaration of accessibility, privacy, terms, contact, easy-to-read text.
 *
 * <p>A file {@code strony/a.md} answers at {@code /a}, {@code strony/a/b.md} at {@code /a/b}; it has no fields of its
 * own.
 */
package pl.kooperacja.page;
