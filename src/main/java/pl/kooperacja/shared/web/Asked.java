package pl.kooperacja.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * A request for a page that there is.
 *
 * @param query the parameters that the page reads
 */
record Asked(
        HttpServletRequest request,
        HttpServletResponse response,
        String path,
        Routes.Match match,
        Map<String, String> query) {
    Route route() {
        return match.route();
    }

    /** Has the page, given these values, write itself into the captured answer. @return what it threw, or null */
    Throwable render(CapturedResponse captured, PageContext.Values values) throws IOException {
        request.setAttribute(PageContext.ATTRIBUTE, values);
        return captured.render(new RoutedRequest(request, match.parameters(), values.query()), route().view());
    }
}
