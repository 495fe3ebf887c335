/**
 * The Recommendation Book (Księga rekomendacyjna): editions, parts, chapters.
 *
 * <p>Glossary: wydanie = {@link pl.kooperacja.book.EditionKind}, rozdział = {@link pl.kooperacja.book.ChapterKind}. A
 * chapter stands for good at {@code /ksiega/wydania/{n}/{chapter}}; {@code /ksiega/{chapter}} shows the newest edition's.
 * It must name its sources.
 */
package pl.kooperacja.book;
