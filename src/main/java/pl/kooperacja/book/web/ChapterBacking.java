package pl.kooperacja.book.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.book.BookService;
import pl.kooperacja.book.ChapterKind;
import pl.kooperacja.book.Citation;
import pl.kooperacja.book.Contents;
import pl.kooperacja.book.Edition;
import pl.kooperacja.publication.ItemPage;
import pl.kooperacja.publication.Kind;
import pl.kooperacja.shared.Messages;

/** One chapter, at its permanent address or at the short one of the newest edition. */
@Named
@RequestScoped
public class ChapterBacking extends ItemPage<ChapterKind.Details> {
    @Inject
    ChapterKind kind;

    @Inject
    BookService book;

    private Contents contents;
    private Contents.Part part;
    private String newest;

    @Override
    protected Kind<ChapterKind.Details> kind() {
        return kind;
    }

    @Override
    protected String itemAddress() {
        return book.chapterAddress(page.getPath(), current.reader());
    }

    @Override
    protected void opened() {
        String address = getItem().address();
        int slash = address.lastIndexOf('/');
        contents = book.contents(address.substring(0, slash), current.reader());
        part = contents.partWith(address).orElseThrow();
        newest = contents.outdated()
                ? book.newestAddress(contents, address.substring(slash + 1), current.reader())
                : address;
    }

    @Override
    protected List<Crumb> way() {
        Edition edition = contents.edition();
        return List.of(
                new Crumb(contents.newest().title(), BookService.ADDRESS),
                new Crumb(edition.label(), edition.address()));
    }

    /** The newest edition's chapter of this name; this one when that edition has none. */
    @Override
    public String getCanonical() {
        return newest.equals(contents.newest().address()) ? getItem().address() : newest;
    }

    /** Where a newer edition tells this; the chapter's own address when there is no newer edition. */
    public String getNewest() {
        return newest;
    }

    public Contents getContents() {
        return contents;
    }

    public Contents.Part getPart() {
        return part;
    }

    /** „Rozdział 10 · Część III. Narzędzia”. */
    public String getPlaceText() {
        return Messages.text(
                "book_chapter.label.place", Integer.toString(getDetails().number()), part.heading());
    }

    public String getVersionText() {
        return Messages.text(
                "book_chapter.label.version",
                Integer.toString(contents.edition().number()),
                getItem().updatedText());
    }

    public Contents.Chapter getPrevious() {
        return contents.beside(getItem().address(), -1).orElse(null);
    }

    public Contents.Chapter getNext() {
        return contents.beside(getItem().address(), 1).orElse(null);
    }

    public Citation getCitation() {
        return Citation.of(getItem(), getDetails().number(), contents.edition(), page.getBaseUrl());
    }
}
