package pl.kooperacja.account;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/** At each start tells in the log how to come in where nobody could know, and keeps what has run out from piling up. */
@Single
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
    private static final int UPKEEP_MINUTES = 60;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    FirstPeople people;

    @Inject
    AccountUpkeep upkeep;

    @Inject
    DemoSetting demo;

    @Inject
    Passwords passwords;

    @Inject
    Settings settings;

    @Inject
    Event<DemoPeople> demoPeople;

    private ScheduledFuture<?> rounds;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        executor.submit(() -> safely(this::tell));
        executor.submit(() -> safely(upkeep::renew));
        rounds = executor.scheduleWithFixedDelay(
                () -> safely(upkeep::forgetOld), UPKEEP_MINUTES, UPKEEP_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        rounds.cancel(false);
    }

    private void tell() {
        if (demo.isOn()) {
            String secret = Secrets.fresh();
            List<String> addresses = people.letInDemo(
                    demo.password().map(passwords::hash).orElseGet(() -> passwords.hashSecret(secret)));
            demoPeople.fire(new DemoPeople());
            LOG.info(() -> "Osoby na próbę: " + String.join(", ", addresses) + "; hasło: "
                    + (demo.password().isPresent() ? "z SK_DEMO_PASSWORD" : secret));
        } else {
            people.setupLink()
                    .ifPresent(key -> LOG.info(() -> "Nie ma jeszcze administratora. Załóż jego konto (odsyłacz działa"
                            + " raz, przez 24 godziny): " + settings.getBaseUrl() + "/haslo/ustaw?klucz=" + key));
        }
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Nie udało się przygotować kont", e);
        }
    }
}
