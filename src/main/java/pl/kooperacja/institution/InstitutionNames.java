package pl.kooperacja.institution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import pl.kooperacja.access.AudienceNames;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Names the staff of one institution, and of all of a kind. */
@Single
@Transactional
public class InstitutionNames implements AudienceNames {
    private static final String INSTITUTION = "institution:";
    private static final String TYPE = "type:";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    TypeService types;

    @Override
    public Optional<String> name(String key) {
        if (key.startsWith(INSTITUTION)) {
            return Optional.ofNullable(
                            entities.find(Institution.class, Long.valueOf(key.substring(INSTITUTION.length()))))
                    .map(Institution::getName);
        }
        if (key.startsWith(TYPE)) {
            return types.find(key.substring(TYPE.length()))
                    .map(type -> Messages.text("institution_audience.label.type", type.getName(), type.getCode()));
        }
        return Optional.empty();
    }
}
