package pl.kooperacja.home;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.logging.Level;
import java.util.logging.Logger;
import pl.kooperacja.shared.Single;

/** Asks the database whether it is there. */
@Single
public class DatabaseProbe {
    private static final Logger LOG = Logger.getLogger(DatabaseProbe.class.getName());
    private static final int MOST_MILLISECONDS = 3000;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    /** Whether a query is answered. */
    public boolean answers() {
        try {
            entities.createNativeQuery("SELECT 1")
                    .setHint("jakarta.persistence.query.timeout", MOST_MILLISECONDS)
                    .getSingleResult();
            return true;
        } catch (PersistenceException e) {
            LOG.log(Level.WARNING, e, () -> "Baza danych nie odpowiada");
            return false;
        }
    }
}
