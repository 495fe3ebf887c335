package pl.kooperacja.book;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.kooperacja.markdown.Rendered;
import pl.kooperacja.publication.Item;
import pl.kooperacja.publication.Opened;

/** One edition as a single page for print: its introduction and every chapter that the reader may open. */
public record WholeBook(Rendered introduction, List<Part> parts) {
    private static final String FRONT = "w_";
    /** Parts are second-level headings and chapters third, so a chapter's own begin at the fourth. */
    private static final int BELOW_CHAPTER = 2;

    /** A part with its chapters. */
    public record Part(String heading, String anchor, List<Chapter> chapters) {}

    /** A chapter with its text fitted to the page. */
    public record Chapter(int number, Item item, Rendered body) {
        private String slug() {
            return item.address().substring(item.address().lastIndexOf('/') + 1);
        }

        public String anchor() {
            return Binding.anchor(slug());
        }

        public String prefix() {
            return Binding.prefix(slug());
        }
    }

    static WholeBook of(
            Contents contents, Opened<EditionKind.Details> edition, List<Opened<ChapterKind.Details>> chapters) {
        Map<String, Opened<ChapterKind.Details>> texts = chapters.stream()
                .collect(Collectors.toMap(chapter -> chapter.item().address(), Function.identity()));
        Binding binding = new Binding(
                contents.edition().address(),
                contents.chapters().stream()
                        .filter(chapter -> texts.containsKey(chapter.address()))
                        .map(Contents.Chapter::slug)
                        .collect(Collectors.toSet()));
        List<Part> parts = contents.parts().stream()
                .map(part -> new Part(
                        part.heading(),
                        part.anchor(),
                        part.chapters().stream()
                                .filter(chapter -> texts.containsKey(chapter.address()))
                                .map(chapter -> chapter(chapter, texts.get(chapter.address()), binding))
                                .toList()))
                .filter(part -> !part.chapters().isEmpty())
                .toList();
        return new WholeBook(binding.bind(edition.body(), FRONT, 0), parts);
    }

    private static Chapter chapter(Contents.Chapter entry, Opened<ChapterKind.Details> opened, Binding binding) {
        return new Chapter(
                entry.number(),
                opened.item(),
                binding.bind(opened.body(), Binding.prefix(entry.slug()), BELOW_CHAPTER));
    }

    /** What stands before every anchor of the introduction. */
    public String introductionPrefix() {
        return FRONT;
    }
}
