package pl.kooperacja.shared.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/** Whether readers can be served. */
@Single
public class Readiness {
    @Inject
    PageCache cache;

    @Inject
    Requests requests;

    @Inject
    Settings settings;

    @Inject
    @Any
    Instance<Footfall> footfalls;

    private volatile boolean ready;

    public boolean isReady() {
        return ready;
    }

    /** Opens the site; the server listens by now. */
    public void open() {
        FrontHandler.install(
                cache, requests, footfalls.stream().toList(), SecurityHeaders.ofPages(settings.isSecure()));
        ready = true;
    }
}
