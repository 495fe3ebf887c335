package pl.kooperacja.book;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import pl.kooperacja.access.Reader;
import pl.kooperacja.publication.Opened;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.MovedException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;

/** The Book as one reader may see it: its editions, their contents, the addresses that mean the newest. */
@Single
@Transactional
public class BookService {
    /** Address of the newest edition's contents. */
    public static final String ADDRESS = "/ksiega";

    private static final String EDITIONS = ADDRESS + "/wydania/";

    @Inject
    PublicationService publications;

    @Inject
    EditionKind editionKind;

    @Inject
    ChapterKind chapterKind;

    /** Editions, newest first. */
    public List<Edition> editions(Reader reader) {
        return publications.details(editionKind, reader).entrySet().stream()
                .map(edition -> Edition.of(edition.getKey(), edition.getValue()))
                .sorted(Comparator.comparingInt(Edition::number).reversed())
                .toList();
    }

    /** Permanent address of the edition whose contents stand at this path; a path of its own is returned as it is. */
    public String editionAddress(String path, Reader reader) {
        return path.equals(ADDRESS) ? newest(editions(reader)).address() : path;
    }

    /**
     * Permanent address of the chapter that stands at this path; one of its own is returned as it is.
     *
     * @throws MovedException when the newest edition lacks the chapter and an older one has it
     */
    public String chapterAddress(String path, Reader reader) {
        if (path.startsWith(EDITIONS)) {
            return path;
        }
        String name = path.substring(path.lastIndexOf('/'));
        List<Edition> editions = editions(reader);
        String address = newest(editions).address() + name;
        for (Edition edition : editions) {
            String candidate = edition.address() + name;
            if (publications.titleAt(candidate, reader).isPresent()) {
                if (!candidate.equals(address)) {
                    throw new MovedException(candidate);
                }
                break;
            }
        }
        return address;
    }

    /**
     * Contents of the edition at this permanent address.
     *
     * @throws NotFoundException when the reader may open no such edition
     */
    public Contents contents(String editionAddress, Reader reader) {
        List<Edition> editions = editions(reader);
        Edition edition = editions.stream()
                .filter(candidate -> candidate.address().equals(editionAddress))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(editionKind.name(), editionAddress));
        return Contents.of(edition, newest(editions), publications.below(chapterKind, editionAddress + "/", reader));
    }

    /** Where the newest edition has the chapter of this name; its contents when it has none. */
    public String newestAddress(Contents contents, String slug, Reader reader) {
        String address = contents.newest().address() + "/" + slug;
        return publications.titleAt(address, reader).isPresent()
                ? address
                : contents.newest().address();
    }

    /** The whole edition for one page. */
    public WholeBook whole(Contents contents, Opened<EditionKind.Details> edition, Reader reader) {
        return WholeBook.of(
                contents,
                edition,
                publications.openAll(chapterKind, contents.edition().address() + "/", reader));
    }

    private static Edition newest(List<Edition> editions) {
        if (editions.isEmpty()) {
            throw new NotFoundException("edition", ADDRESS);
        }
        return editions.get(0);
    }
}
