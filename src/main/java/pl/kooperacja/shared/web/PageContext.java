package pl.kooperacja.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Pages;
import pl.kooperacja.shared.PolishTypography;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Settings;

/** What a template may ask of the page it fills: its address, whether it is for print, what went wrong. */
@Named("page")
@RequestScoped
public class PageContext {
    static final String ATTRIBUTE = "pl.kooperacja.page";
    static final String ERROR = "pl.kooperacja.error";
    static final String INSTEAD = "pl.kooperacja.instead";

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    @Inject
    Assets assets;

    @Inject
    @Any
    Instance<NoticeSource> noticeSources;

    private List<NoticeSource.Notice> notices;

    /** The address as it came, whether it asked for print, the query the page reads, and the sort of its answer. */
    record Values(String path, boolean print, Map<String, String> query, String answer) {
        Values(String path, boolean print, Map<String, String> query) {
            this(path, print, query, null);
        }
    }

    /** Status and its detail: a reason, or the number under which the log tells more. */
    public record Error(int status, String detail) {
        private static final java.util.Set<Integer> TOLD =
                java.util.Set.of(400, 403, 404, 405, 410, 411, 413, 414, 415, 500, 503);

        private String key(String part) {
            return "error_page." + part + "." + (TOLD.contains(status) ? status : 500);
        }

        public String title() {
            return Messages.text(key("title"));
        }

        public String statusText() {
            return Integer.toString(status);
        }

        /** Whether trying again may help. */
        public boolean passing() {
            return status >= 500;
        }

        /** Whether searching may lead to what was meant; it cannot while the site does not work. */
        public boolean searching() {
            return !passing();
        }

        public String explanation() {
            return Messages.text(key("paragraph"));
        }
    }

    private Values values() {
        Values values = (Values) request.getAttribute(ATTRIBUTE);
        return values == null ? new Values(null, false, Map.of()) : values;
    }

    public boolean isPrint() {
        return values().print();
    }

    /** Address of the page for reading on a screen; null on an error page. */
    public String getPath() {
        String path = values().path();
        if (path == null || !isPrint()) {
            return path;
        }
        return path.substring(0, path.length() - Routes.PRINT.length());
    }

    public String getPrintPath() {
        return "/".equals(getPath()) ? null : getPath() + Routes.PRINT;
    }

    /** What the page says at its top; nothing on an error page, which must do without the rest of the site. */
    public List<NoticeSource.Notice> getNotices() {
        if (notices == null) {
            notices = getError() != null
                    ? List.of()
                    : noticeSources.stream()
                            .flatMap(source -> source.notices().stream())
                            .toList();
        }
        return notices;
    }

    public String getBaseUrl() {
        return settings.getBaseUrl();
    }

    public Error getError() {
        return (Error) request.getAttribute(ERROR);
    }

    /** Address of what took the place of a page that is gone, or null. */
    public String getInstead() {
        return (String) request.getAttribute(INSTEAD);
    }

    /** This page's own address. */
    public PageAddress address() {
        return new PageAddress(getPath(), values().query());
    }

    /** {@link PageAddress#with} of this page. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    /** Value of a parameter of the query, or null. */
    public String asked(String name) {
        return values().query().get(name);
    }

    /**
     * The page of the list that is asked for, from 1.
     *
     * @throws RefusedException when the address does not give a number
     */
    public int number() {
        String asked = asked("strona");
        if (asked == null) {
            return 1;
        }
        if (!asked.matches("[1-9]\\d{0,5}")) {
            throw new RefusedException("general.page-number", asked);
        }
        return Integer.parseInt(asked);
    }

    /** Whether the navigation entry stands for the section that this page belongs to. */
    public boolean under(String section) {
        String path = getPath();
        return path != null && (path.equals(section) || path.startsWith(section + "/"));
    }

    /** {@link PageAddress#atPage} of this list. */
    public String atPage(int number) {
        return address().atPage(number);
    }

    /** Links to the pages of the list. */
    public String pager(Pages list) {
        Html html = new Html();
        Pager.draw(list, address(), html);
        return html.whole();
    }

    /** Sort of the answer that this page has gaps for; null on a page that answers nothing. */
    public String getAnswer() {
        return values().answer();
    }

    /** Where a part of the answer comes. */
    public String gap(Gap gap) {
        return gap.mark();
    }

    /** Content's plain text with its one-letter words tied. */
    public String tie(String text) {
        return PolishTypography.tie(text);
    }

    /** Content's word with a capital letter. */
    public String capital(String text) {
        return PolishTypography.capital(text);
    }

    /** Words one after another. */
    public String joined(List<String> words) {
        return String.join(", ", words);
    }

    /** A text of the interface with one thing filled in. */
    public String text(String key, Object argument) {
        return Messages.text(key, String.valueOf(argument));
    }

    /** Address of a style sheet, script or font, with its version in it. */
    public String asset(String name) {
        return assets.address(name);
    }
}
