package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import pl.kooperacja.access.AudienceChoices;
import pl.kooperacja.shared.PlainText;
import pl.kooperacja.shared.Single;

/** Offers the kinds of the dictionary, and institutions by their names. */
@Single
@Transactional
public class InstitutionChoices implements AudienceChoices {
    private static final int MOST = 5;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    TypeService types;

    @Override
    public List<Sector> sectors() {
        return types.groups(false).stream()
                .map(group -> new Sector(
                        group.sector().polishName(),
                        group.types().stream()
                                .map(type -> new Kind(type.getCode(), type.getName()))
                                .toList()))
                .toList();
    }

    @Override
    public List<Named> institutions(String words) {
        String plain = PlainText.of(words);
        if (plain.isEmpty()) {
            return List.of();
        }
        List<Named> found = entities
                .createQuery(
                        "SELECT i FROM Institution i WHERE i.state <> :closed AND i.searchText LIKE :words"
                                + " ORDER BY i.sortKey, i.id",
                        Institution.class)
                .setParameter("closed", InstitutionState.CLOSED)
                .setParameter("words", "%" + plain + "%")
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(known -> new Named("institution:" + known.getId(), known.getName()))
                .toList();
        List<Named> exact = found.stream()
                .filter(known -> PlainText.of(known.name()).equals(plain))
                .toList();
        return exact.size() == 1 ? exact : found;
    }
}
