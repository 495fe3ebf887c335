package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.PersonNames;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.editing.Author;
import pl.kooperacja.publication.DeskLinks;
import pl.kooperacja.shared.ClockProducer;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.web.PageContext;

/** Whoever sits at the desk, and words that its pages share. */
@Named("desk")
@RequestScoped
public class Desk implements DeskLinks {
    /** Before every anchor of a text that is shown inside a page of the desk. */
    static final String APART = "p-";

    /** Level of the heading over such a text. */
    static final int LOOK = 2;

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm");

    @Inject
    CurrentPerson current;

    @Inject
    PersonNames names;

    @Inject
    PageContext page;

    private final Map<Long, String> known = new HashMap<>();

    /** A step of the way back. */
    public record Crumb(String label, String address) {}

    private Author author(SignedIn who) {
        return new Author(who.person(), who.fullName(), who.roles(), current.origin());
    }

    @Override
    public boolean isOpen() {
        return current.findForRoles().map(this::author).filter(Desk::works).isPresent();
    }

    private static boolean works(Author author) {
        return author.mayAnywhere(Permission.EDIT_CONTENT)
                || author.mayAnywhere(Permission.APPROVE_CONTENT)
                || author.mayAnywhere(Permission.SET_AUDIENCE)
                || author.mayAnywhere(Permission.SEE_WRITING);
    }

    /** The person, be he no editor; a guest is led to sign in and back, to what was typed if anything was. */
    Optional<Author> member() {
        return current.required().map(this::author);
    }

    /**
     * The person who works here; a guest is led to sign in and back.
     *
     * @throws NotFoundException for others
     */
    Optional<Author> required() {
        Optional<Author> author = member();
        if (author.isPresent() && !works(author.get())) {
            throw new NotFoundException("desk", page.getPath());
        }
        return author;
    }

    /** What stands in the address after so many slashes: 1 is the item or the draft that the page is about. */
    String part(int number) {
        return page.getPath().substring(1).split("/")[number];
    }

    /** The person's name. */
    public String name(Object person) {
        if (person == null) {
            return "";
        }
        Long number = ((Number) person).longValue();
        return known.computeIfAbsent(
                number, id -> names.of(List.of(id)).getOrDefault(id, Messages.text("editing_desk.label.nobody")));
    }

    /** Who wrote a revision: a person, or the files that the site came with. */
    public String author(String author) {
        return author.matches("[0-9]{1,18}") ? name(Long.valueOf(author)) : Messages.text("editing_desk.label.files");
    }

    /** A moment kept in UTC, in Polish time. */
    public String moment(LocalDateTime utc) {
        if (utc == null) {
            return "";
        }
        var here = utc.atZone(ZoneOffset.UTC).withZoneSameInstant(ClockProducer.WARSAW);
        return Messages.text("account_account.label.moment", PolishDates.text(here.toLocalDate()), HOUR.format(here));
    }

    /** Where readers' question is answered. */
    public String searching(String question) {
        return "/szukaj?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    @Override
    public Link why(String question, String item) {
        return new Link(
                Messages.text("editing_why.button.why"),
                "/redakcja/wyszukiwanie/dlaczego?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + "&pozycja="
                        + item);
    }

    /** The way back from pages below the desk. */
    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(Messages.text("editing_desk.title"), "/redakcja"));
    }

    /** The same from pages about one item. */
    public List<Crumb> crumbs(String id, String title) {
        return List.of(
                new Crumb(Messages.text("editing_desk.title"), "/redakcja"), new Crumb(title, "/redakcja/" + id));
    }
}
