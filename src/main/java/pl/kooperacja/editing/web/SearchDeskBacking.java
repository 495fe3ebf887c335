package pl.kooperacja.editing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.editing.Author;
import pl.kooperacja.editing.SearchDeskService;
import pl.kooperacja.publication.PinService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.web.Form;
import pl.kooperacja.shared.web.PageContext;

/** What readers look for, and the places set in front of others. */
@Named
@RequestScoped
public class SearchDeskBacking {
    private static final String HERE = "/redakcja/wyszukiwanie";
    private static final int SHOWN = 50;

    @Inject
    Desk desk;

    @Inject
    SearchDeskService service;

    @Inject
    CurrentReader current;

    @Inject
    Form form;

    @Inject
    PageContext page;

    private SearchDeskService.Report report = new SearchDeskService.Report(List.of(), List.of(), List.of());
    private List<PinService.Pin> pins = List.of();
    private boolean pinning;

    public void open() {
        desk.required().ifPresent(author -> {
            pinning = service.mayPin(author);
            String asked = page.asked("q");
            form.propose("pytanie", asked == null ? "" : asked);
            if (form.isSent()) {
                act(author);
            }
            report = service.report(author);
            pins = service.pins(author);
        });
    }

    private void act(Author author) {
        if (form.value("zdejmij").matches("\\d{1,17}")) {
            service.unpin(author, Long.parseLong(form.value("zdejmij")));
            form.leadTo(HERE + "?stan=zdjete");
            return;
        }
        form.filled("pytanie", words("no_question"));
        form.filled("miejsce", words("no_place"));
        LocalDate lastDay = day();
        if (!form.isWrong()) {
            PinService.Set set = service.pin(
                    author, form.value("pytanie"), local(form.value("miejsce").strip()), lastDay, current.reader());
            switch (set) {
                case DONE -> form.leadTo(HERE + "?stan=przypiete");
                case NO_QUESTION, FULL, KNOWN -> form.wrong("pytanie", words(set.name()));
                case NO_PLACE -> form.wrong("miejsce", words(set.name()));
                case PAST -> form.wrong("do", words(set.name()));
            }
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(form.value("do"));
        } catch (DateTimeParseException e) {
            form.wrong("do", words("no_day"));
            return null;
        }
    }

    private static String words(String fault) {
        return Messages.text("editing_search.message."
                + fault.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** The path, should somebody have pasted a whole address. */
    private static String local(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    /** What was just done, or null. */
    public String getDone() {
        String state = page.asked("stan");
        return "przypiete".equals(state) || "zdjete".equals(state)
                ? Messages.text("editing_search.message." + state)
                : null;
    }

    public boolean isPinning() {
        return pinning;
    }

    public List<PinService.Pin> getPins() {
        return pins;
    }

    public String day(LocalDate day) {
        return PolishDates.text(day);
    }

    public List<SearchDeskService.Line> getFrequent() {
        return first(report.frequent());
    }

    public List<SearchDeskService.Line> getUnanswered() {
        return first(report.empty());
    }

    public List<SearchDeskService.Line> getUnopened() {
        return first(report.unopened());
    }

    private static List<SearchDeskService.Line> first(List<SearchDeskService.Line> lines) {
        return lines.size() > SHOWN ? lines.subList(0, SHOWN) : lines;
    }
}
