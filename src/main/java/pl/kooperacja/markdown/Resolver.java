package pl.kooperacja.markdown;

import java.util.List;
import java.util.Optional;

/** What a text needs from outside while it is rendered for one reader. */
public interface Resolver {
    /** Address of the item with this id, or empty when this reader may not know of it. */
    Optional<String> item(String id);

    /** The glossary entry for this phrase, whatever its case. */
    Optional<Term> term(String phrase);

    /** Glossary entries that occur in plain text, in order and apart from each other. */
    default List<Occurrence> terms(String text) {
        return List.of();
    }

    /** The picture or download behind this path, as the author wrote it. */
    Optional<Attachment> file(String path);

    /** A glossary entry: its anchor-safe name, title, short explanation and address. */
    record Term(String name, String title, String explanation, String address) {}

    /** A glossary entry under one of its names, from one character to before another. */
    record Occurrence(int start, int end, Term term) {}

    /**
     * A stored file.
     *
     * @param srcset the {@code srcset} of a raster image, or null
     * @param svg the checked source of a drawing, or null
     * @param note kind and size for people, such as „DOCX, 48 KB”
     */
    record Attachment(String address, String srcset, Integer width, Integer height, String svg, String note) {}

    /** Resolves nothing. */
    Resolver NONE = new Resolver() {
        @Override
        public Optional<String> item(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Term> term(String phrase) {
            return Optional.empty();
        }

        @Override
        public Optional<Attachment> file(String path) {
            return Optional.empty();
        }
    };
}
