package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.kooperacja.account.Permission;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.Single;

/** The dictionary of kinds of institutions. */
@Single
@Transactional
public class TypeService {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    AuditService audit;

    /** Kinds of one sector. */
    public record Group(Sector sector, List<InstitutionType> types) {}

    /** All kinds by their codes, in Polish order of their names. */
    public Map<String, InstitutionType> all() {
        Map<String, InstitutionType> types = new LinkedHashMap<>();
        entities.createQuery("SELECT t FROM InstitutionType t", InstitutionType.class).getResultList().stream()
                .sorted(Comparator.comparing(InstitutionType::getSortKey))
                .forEach(type -> types.put(type.getCode(), type));
        return types;
    }

    /** Kinds by sectors, those that nothing new can be of only where asked for. */
    public List<Group> groups(boolean retiredToo) {
        Map<Sector, List<InstitutionType>> groups = new java.util.EnumMap<>(Sector.class);
        for (InstitutionType type : all().values()) {
            if (retiredToo || !type.isRetired()) {
                groups.computeIfAbsent(type.getSector(), sector -> new java.util.ArrayList<>())
                        .add(type);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    public Optional<InstitutionType> find(String code) {
        return InstitutionType.isCode(code)
                ? Optional.ofNullable(entities.find(InstitutionType.class, code))
                : Optional.empty();
    }

    public static void checkMayEdit(Actor actor) {
        if (!actor.mayEverywhere(Permission.EDIT_DICTIONARY)) {
            throw new NotFoundException("dictionary", "institution types");
        }
    }

    /** Whether the text can be the code of a kind. */
    public static boolean isCode(String code) {
        return InstitutionType.isCode(code);
    }

    /** Adds a kind. @return false when the code is taken */
    public boolean add(Actor actor, String code, String name, Sector sector) {
        checkMayEdit(actor);
        if (find(code).isPresent()) {
            return false;
        }
        entities.persist(new InstitutionType(code, name, sector));
        audit.record(actor.person(), "institution.type-added", "institution-type", code, actor.origin());
        return true;
    }

    /** Changes what a kind is called, where it stands, and whether anything new can be of it. */
    public void change(Actor actor, String code, String name, Sector sector, boolean retired) {
        checkMayEdit(actor);
        InstitutionType type = find(code).orElseThrow(() -> new NotFoundException("institution type", code));
        entities.lock(type, LockModeType.PESSIMISTIC_WRITE);
        type.call(name, sector, retired);
        audit.record(actor.person(), "institution.type-changed", "institution-type", code, actor.origin());
    }
}
