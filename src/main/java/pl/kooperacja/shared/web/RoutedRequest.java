package pl.kooperacja.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request whose parameters are those of its route: parts of the address and the query that the page reads. To the page
 * it is always a GET: Faces refuses methods it does not know, and an error page must answer those too.
 */
final class RoutedRequest extends HttpServletRequestWrapper {
    private final Map<String, String[]> parameters = new TreeMap<>();

    RoutedRequest(HttpServletRequest request, Map<String, String> fromPath, Map<String, String> fromQuery) {
        super(request);
        fromQuery.forEach((name, value) -> parameters.put(name, new String[] {value}));
        fromPath.forEach((name, value) -> parameters.put(name, new String[] {value}));
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public String getQueryString() {
        return null;
    }
}
