package pl.kooperacja.shared.web;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether readers can be served. */
@ApplicationScoped
public class Readiness {
    private volatile boolean ready;

    public boolean isReady() {
        return ready;
    }

    /** Opens the site; the server listens by now. */
    public void open() {
        AddressGuard.install();
        ready = true;
    }
}
