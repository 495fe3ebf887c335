package pl.kooperacja.institution;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import pl.kooperacja.account.Contacts;
import pl.kooperacja.account.DemoPeople;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.institution.AccessRequest.Asked;
import pl.kooperacja.shared.Single;

/** Made-up institutions, so that made-up people have somewhere to belong and everything can be tried. */
@Single
@Transactional
public class DemoInstitutions {
    private static final String SWIETOKRZYSKIE_COUNTY = "2604";
    private static final String PODKARPACKIE_COUNTY = "1816";
    private static final int SOON = 6;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Institutions institutions;

    @Inject
    Contacts people;

    @Inject
    AuditService audit;

    /** Makes them where there are none yet. */
    public void make(@Observes DemoPeople there) {
        Number made = (Number) entities.createNativeQuery("SELECT COUNT(*) FROM institution WHERE demo = TRUE")
                .getSingleResult();
        if (made.longValue() > 0) {
            return;
        }
        LocalDate today = institutions.today();
        Institution gops = add(
                "Gminny Ośrodek Pomocy Społecznej w Lipowie (fikcyjny)", "GOPS Lipowo", "GOPS", SWIETOKRZYSKIE_COUNTY);
        gops.authorise(null, "na próbę", today, today.plusYears(1));
        join(gops, "koordynator@example.org", true);
        join(gops, "uczestniczka@example.org", false);
        Institution pcpr = add(
                "Powiatowe Centrum Pomocy Rodzinie w Brzezińcu (fikcyjny)",
                "PCPR Brzeziniec",
                "PCPR",
                SWIETOKRZYSKIE_COUNTY);
        pcpr.authorise(null, "na próbę", today, today.plusMonths(6));
        join(pcpr, "trenerka@example.org", true);
        Institution school =
                add("Szkoła Podstawowa w Jarzębcu (fikcyjny)", "SP Jarzębiec", "SZKOLA", SWIETOKRZYSKIE_COUNTY);
        join(school, "animator@example.org", true);
        Institution ops =
                add("Ośrodek Pomocy Społecznej w Modrzewinie (fikcyjny)", "OPS Modrzewin", "OPS", PODKARPACKIE_COUNTY);
        ops.authorise(null, "na próbę", today, today.plusDays(SOON));
        ask();
    }

    private Institution add(String name, String shortName, String type, String seat) {
        Institution institution = institutions.add(new Draft(name, shortName, type, seat, List.of(), null, null, null));
        institution.markAsDemo();
        audit.record(null, "institution.created", "institution", institution.getId(), null);
        return institution;
    }

    private void join(Institution institution, String email, boolean coordinator) {
        people.findByEmail(email).ifPresent(person -> institutions
                .join(institution.getId(), person.id(), person.name(), person.email())
                .coordinate(coordinator));
    }

    /** A request that waits for the made-up adviser. */
    private void ask() {
        people.findByEmail("audytorka@example.org").ifPresent(person -> {
            Draft draft = new Draft(
                    "Biblioteka Publiczna w Lipowie (fikcyjny)",
                    null,
                    "BIBLIOTEKA",
                    SWIETOKRZYSKIE_COUNTY,
                    List.of(),
                    null,
                    null,
                    null);
            Asked asked = new Asked(
                    person.name(),
                    person.email(),
                    "kierowniczka",
                    null,
                    draft,
                    "Bierzemy udział w zespole kooperacji.");
            entities.persist(new AccessRequest(person.id(), asked, draft.seat(), institutions.now()));
        });
    }
}
