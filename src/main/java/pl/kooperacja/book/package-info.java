/**
 * The Recommendation Book (Księga rekomendacyjna): editions, parts, chapters.
 *
 * <p>Glossary: wydanie = {@link pl.kooperacja.book.EditionKind}, rozdział = {@link pl.kooperacja.book.ChapterKind}. A
 * chapter stands for good at {@code /ksiega/wydania/{n}/{chapter}}; {@code /ksiega/{chapter}} shows the newest edition's.
 * It must name its sources. A short address whose chapter only an older edition has leads to that edition's; an older
 * chapter points at its successor of the same name, which search engines are told to keep.
 */
package pl.kooperacja.book;
