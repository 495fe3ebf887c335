package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.audit.AuditList;
import pl.kooperacja.audit.AuditList.Filter;
import pl.kooperacja.audit.AuditSetting;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.Single;

/** What an account holds. */
@Single
@Transactional
public class AccountData implements PersonalData {
    private static final int MOST_DEEDS = 1000;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    ScopeNames scopes;

    @Inject
    NoticeLog notices;

    @Inject
    MailChoices choices;

    @Inject
    AuditList entries;

    @Inject
    AuditSetting setting;

    private static Field field(String key, Object value) {
        return Field.of(key, Messages.text("account_data.label." + key), value);
    }

    private static Section section(String key, List<List<Field>> rows) {
        return new Section(key, Messages.text("account_data.header." + key), rows);
    }

    @Override
    public List<Section> sections(long id) {
        Person person = accounts.find(id).orElseThrow();
        List<Section> sections = new ArrayList<>();
        sections.add(section(
                "account",
                List.of(List.of(
                        field("number", id),
                        field("name", person.getName()),
                        field("email", person.getEmail()),
                        field("created-at", person.getCreatedAt()),
                        field("password-changed-at", person.getPasswordChangedAt()),
                        field("second-factor", yes(person.hasSecondFactor())),
                        field("last-entry-at", person.getLastEntryAt())))));
        sections.add(section(
                "roles",
                accounts.grants(id).stream()
                        .map(grant -> List.of(
                                field("role", grant.held().role().polishName()),
                                field("place", scopes.name(grant.held())),
                                field("from", grant.getFirstDay()),
                                field("until", grant.getLastDay())))
                        .toList()));
        sections.add(section(
                "devices",
                devices(id).stream()
                        .map(device -> List.of(
                                field("browser", device.getBrowser()),
                                field("origin", device.getOrigin()),
                                field("started-at", device.getStartedAt()),
                                field("seen-at", device.getSeenAt())))
                        .toList()));
        sections.add(section(
                "notices",
                notices.of(id).stream()
                        .map(shown -> List.of(
                                field("notice", shown.notice()),
                                field("version", shown.version()),
                                field("basis", shown.basis()),
                                field("shown-at", shown.at())))
                        .toList()));
        sections.add(section(
                "letters",
                Arrays.stream(MailKind.values())
                        .map(kind ->
                                List.of(field("kind", kind.words()), field("wanted", yes(choices.wants(id, kind)))))
                        .toList()));
        sections.add(section(
                "deeds",
                entries.find(new Filter(List.of(id), null, null, null, null, null), null, MOST_DEEDS).stream()
                        .map(entry -> List.of(
                                field("at", entry.getHappenedAt()),
                                field("deed", JournalService.words(entry.getAction())),
                                field("origin", entry.getOrigin())))
                        .toList()));
        return sections;
    }

    private static String yes(boolean fact) {
        return Messages.text(fact ? "account_permissions.label.yes" : "account_permissions.label.no");
    }

    private List<Device> devices(long id) {
        return entities.createQuery("SELECT d FROM Device d WHERE d.personId = :person ORDER BY d.id", Device.class)
                .setParameter("person", id)
                .getResultList();
    }

    @Override
    public List<Kept> kept(long id) {
        String days = PolishPlural.count(setting.days(), "account_journal-check.label.days");
        return List.of(
                new Kept(
                        Messages.text("account_erase.label.journal"),
                        Messages.text("account_erase.label.journal-why"),
                        Messages.text("account_erase.label.journal-until", days)),
                new Kept(
                        Messages.text("account_erase.label.roles"),
                        Messages.text("account_erase.label.roles-why"),
                        Messages.text("account_erase.label.journal-until", days)));
    }

    @Override
    public void erase(long id) {
        Person person = accounts.lock(id).orElseThrow();
        LocalDate today = accounts.today();
        accounts.grants(id).stream().filter(grant -> !grant.isOver(today)).forEach(grant -> grant.endBefore(today));
        for (String table : List.of("device", "recovery_code", "notice_shown", "kept_form", "person_identity")) {
            entities.createNativeQuery("DELETE FROM " + table + " WHERE person_id = ?")
                    .setParameter(1, id)
                    .executeUpdate();
        }
        choices.forget(id);
        accounts.forgetLinks(id, Purpose.REGISTER, Purpose.values());
        person.erase(Messages.text("account_erase.label.name"), accounts.now());
    }
}
