package pl.kooperacja.shared.web;

import java.util.List;

/** A feature's addresses. */
public interface RouteSource {
    List<Route> routes();
}
