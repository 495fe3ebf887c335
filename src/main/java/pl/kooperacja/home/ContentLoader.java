package pl.kooperacja.home;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.publication.ImportReport;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.search.IndexKeeper;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Readiness;

/** Imports {@code content/} when the application starts, then opens the site and tells the launcher. */
@Single
public class ContentLoader {
    private static final Logger LOG = Logger.getLogger(ContentLoader.class.getName());
    /** Shared with the launcher, which waits for it. */
    private static final String READY = "pl.kooperacja.ready";

    private static final String LISTENING = "pl.kooperacja.listening";
    private static final String DEPLOYED = "pl.kooperacja.deployed";

    @Resource
    ManagedExecutorService executor;

    @Inject
    Importer importer;

    @Inject
    Settings settings;

    @Inject
    IndexKeeper search;

    @Inject
    Readiness readiness;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        System.setProperty(DEPLOYED, "true");
        executor.submit(this::load);
    }

    private void load() {
        try {
            // until the server has finished it may close the jars from which classes are being loaded here
            if (System.getProperties().get(LISTENING) instanceof CompletableFuture<?> listening) {
                listening.join();
            }
            ImportReport report = importer.run(settings.content());
            for (ImportReport.Fault fault : report.faults()) {
                LOG.warning(() -> "Treść, do poprawy: " + fault);
            }
            search.hold();
            readiness.open();
            tell(report.summary(), null);
            openSearch();
        } catch (RefusedException e) {
            tell(null, e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Nie udało się wczytać treści", e);
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            tell(null, "nie udało się wczytać treści (" + reason + "; szczegóły wyżej w dzienniku).");
        }
    }

    /** Whoever reads need not wait for those who search, and goes on reading where searching fails. */
    private void openSearch() {
        try {
            search.open();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Nie udało się otworzyć wyszukiwania", e);
        }
    }

    /** Tells the launcher in a line what was loaded, or why the site cannot run. */
    @SuppressWarnings("unchecked")
    private static void tell(String summary, String failure) {
        if (System.getProperties().get(READY) instanceof CompletableFuture<?> waiting) {
            if (failure == null) {
                ((CompletableFuture<String>) waiting).complete(summary);
            } else {
                waiting.completeExceptionally(new IllegalStateException(failure));
            }
        }
    }
}
