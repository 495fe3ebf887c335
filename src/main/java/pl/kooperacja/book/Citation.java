package pl.kooperacja.book;

import pl.kooperacja.publication.Item;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishTypography;

/** How to cite a chapter: what stands before the title of the work, the title itself, and what follows it. */
public record Citation(String opening, String work, String closing) {
    /**
     * @param number of the chapter
     * @param baseUrl of this site, without a slash at its end
     */
    public static Citation of(Item chapter, int number, Edition edition, String baseUrl) {
        return new Citation(
                Messages.text("book_chapter.paragraph.citation-opening", PolishTypography.tie(inner(chapter.title()))),
                edition.title(),
                Messages.text(
                        "book_chapter.paragraph.citation-closing",
                        Integer.toString(edition.number()),
                        Integer.toString(number),
                        chapter.updatedText(),
                        baseUrl + chapter.address()));
    }

    /** Quotation marks as they stand inside a quotation. */
    private static String inner(String title) {
        return title.replace('„', '»').replace('”', '«');
    }
}
