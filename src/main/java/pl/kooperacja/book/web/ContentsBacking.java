package pl.kooperacja.book.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.book.BookService;
import pl.kooperacja.book.Contents;
import pl.kooperacja.book.Edition;
import pl.kooperacja.book.EditionKind;
import pl.kooperacja.book.WholeBook;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.PolishPlural;

/** Contents of an edition, and for print the whole of it. */
@Named
@RequestScoped
public class ContentsBacking extends ItemPage<EditionKind.Details> {
    @Inject
    EditionKind kind;

    @Inject
    BookService book;

    private Contents contents;
    private List<Edition> others;
    private WholeBook whole;

    @Override
    protected Kind<EditionKind.Details> kind() {
        return kind;
    }

    @Override
    protected String itemAddress() {
        return book.editionAddress(page.getPath(), current.reader());
    }

    @Override
    protected void opened() {
        contents = book.contents(getItem().address(), current.reader());
        others = book.editions(current.reader()).stream()
                .filter(edition -> edition.number() != contents.edition().number())
                .toList();
        whole = page.isPrint() ? book.whole(contents, getOpened(), current.reader()) : null;
    }

    @Override
    protected List<Crumb> way() {
        return page.getPath().equals(BookService.ADDRESS)
                ? List.of()
                : List.of(new Crumb(contents.newest().title(), BookService.ADDRESS));
    }

    @Override
    public String getCanonical() {
        return contents.newest().address();
    }

    public Contents getContents() {
        return contents;
    }

    public List<Edition> getOthers() {
        return others;
    }

    public WholeBook getWhole() {
        return whole;
    }

    public String getChapterCount() {
        return PolishPlural.count(contents.chapters().size(), "book_contents.label.chapters");
    }
}
