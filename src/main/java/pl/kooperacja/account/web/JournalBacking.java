package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.JournalService;
import pl.kooperacja.account.JournalService.Line;
import pl.kooperacja.account.Permission;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Option;
import pl.kooperacja.shared.web.PageContext;

/** The journal, to be looked through. */
@Named
@RequestScoped
public class JournalBacking {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.MM.uuuu, HH:mm:ss");
    private static final String BEFORE = "przed";

    @Inject
    JournalService journal;

    @Inject
    CurrentPerson current;

    @Inject
    PageContext page;

    private List<Line> lines = List.of();
    private boolean more;

    public void open() {
        current.required(Permission.READ_AUDIT).ifPresent(who -> {
            List<Line> found = journal.read(who, JournalQuestion.of(page::asked), before(), JournalService.PAGE + 1);
            more = found.size() > JournalService.PAGE;
            lines = more ? found.subList(0, JournalService.PAGE) : found;
        });
    }

    private Long before() {
        String asked = page.asked(BEFORE);
        if (asked != null && !asked.matches("[1-9]\\d{0,17}")) {
            throw new RefusedException("general.page-number", asked);
        }
        return asked == null ? null : Long.valueOf(asked);
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Address of older entries, or null. */
    public String getOlder() {
        return more ? page.with(BEFORE, Long.toString(lines.getLast().id())) : null;
    }

    /** Address of the newest, or null on their page. */
    public String getNewest() {
        return page.asked(BEFORE) == null ? null : page.with(BEFORE, "");
    }

    /** The same entries as a file. */
    public String getFile() {
        String query = Stream.of(JournalQuestion.PARAMETERS)
                .filter(name -> page.asked(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(page.asked(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return JournalServlet.ADDRESS + (query.isEmpty() ? "" : "?" + query);
    }

    public List<Option> getActions() {
        return JournalService.actions().stream()
                .map(action -> new Option(action, JournalService.words(action)))
                .toList();
    }

    public List<Option> getKinds() {
        return JournalService.kinds().stream()
                .map(kind -> new Option(kind, JournalService.kindWords(kind)))
                .toList();
    }

    public String moment(LocalDateTime at) {
        return MOMENT.format(at);
    }

    public String action(Line line) {
        return JournalService.words(line.action());
    }

    public String actor(Line line) {
        if (line.actor() == null) {
            return Messages.text("account_journal.label.nobody");
        }
        return line.actorName() == null
                ? Messages.text("account_journal.label.number", line.actor().toString())
                : line.actorName();
    }

    public String object(Line line) {
        return JournalService.kindWords(line.objectKind()) + " " + line.objectId();
    }
}
