package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.institution.InstitutionList.Filter;
import pl.kooperacja.institution.InstitutionList.Row;
import pl.kooperacja.institution.InstitutionService;
import pl.kooperacja.institution.Standing;
import pl.kooperacja.institution.TypeService;
import pl.kooperacja.shared.Paged;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Option;
import pl.kooperacja.shared.web.PageContext;
import pl.kooperacja.territory.Voivodeship;

/** Institutions within one's reach. */
@Named
@RequestScoped
public class InstitutionListBacking {
    @Inject
    InstitutionService institutions;

    @Inject
    TypeService types;

    @Inject
    Caller caller;

    @Inject
    PageContext page;

    private Paged<Row> list;

    public void open() {
        caller.required().ifPresent(actor -> {
            String voivodeship = page.asked("woj");
            String standing = page.asked("stan");
            if (voivodeship != null && Voivodeship.byTeryt(voivodeship).isEmpty()) {
                throw new RefusedException("institution.filter");
            }
            Optional<Standing> chosen = Arrays.stream(Standing.values())
                    .filter(known -> known.key().equals(standing))
                    .findFirst();
            if (standing != null && chosen.isEmpty()) {
                throw new RefusedException("institution.filter");
            }
            Filter filter = new Filter(voivodeship, page.asked("rodzaj"), chosen.orElse(null), page.asked("q"));
            list = institutions.list(actor, filter, page.number());
        });
    }

    public Paged<Row> getList() {
        return list;
    }

    public String getCount() {
        return PolishPlural.count(list.total(), "institution_list.label.count");
    }

    public List<Option> getVoivodeships() {
        return Arrays.stream(Voivodeship.values())
                .map(v -> new Option(v.teryt(), v.polishName()))
                .toList();
    }

    public List<Option> getTypes() {
        return types.all().values().stream()
                .map(type -> new Option(type.getCode(), type.getName()))
                .toList();
    }

    public List<Option> getStandings() {
        return Arrays.stream(Standing.values())
                .map(standing -> new Option(standing.key(), standing.polishName()))
                .toList();
    }
}
