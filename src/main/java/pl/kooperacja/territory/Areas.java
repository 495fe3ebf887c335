package pl.kooperacja.territory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import pl.kooperacja.shared.PlainText;
import pl.kooperacja.shared.Single;

/** The areas that the site knows. */
@Single
@Transactional
public class Areas {
    private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{4}|\\d{7}");
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    /** The area of this code, if it is known. */
    public Optional<Place> find(String code) {
        return Optional.ofNullable(places(List.of(code)).get(code));
    }

    /** The same for many; what is not known is absent. */
    public Map<String, Place> places(Collection<String> codes) {
        Set<String> asked = new HashSet<>();
        for (String code : codes) {
            if (CODE.matcher(code).matches()) {
                asked.add(code);
                asked.add(Area.above(code));
            }
        }
        Map<String, Area> known = areas(asked);
        Map<String, Place> places = new HashMap<>();
        for (String code : codes) {
            place(code, known).ifPresent(place -> places.put(code, place));
        }
        return places;
    }

    private static Optional<Place> place(String code, Map<String, Area> known) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        Optional<Voivodeship> voivodeship = Voivodeship.byTeryt(Area.voivodeshipOf(code));
        if (code.length() == 2) {
            return voivodeship.map(v -> new Place(code, v.polishName(), AreaKind.VOIVODESHIP, null, null));
        }
        Area area = known.get(code);
        if (area == null || voivodeship.isEmpty()) {
            return Optional.empty();
        }
        Area county = known.get(Area.above(code));
        boolean told = county != null && county != area && county.getKind() == AreaKind.COUNTY;
        return Optional.of(new Place(
                code,
                area.getName(),
                area.getKind(),
                told ? county.getName() : null,
                voivodeship.get().polishName()));
    }

    private Map<String, Area> areas(Collection<String> codes) {
        Map<String, Area> known = new HashMap<>();
        List<String> all = codes.stream().filter(code -> code.length() > 2).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            entities.createQuery("SELECT a FROM Area a WHERE a.code IN :codes", Area.class)
                    .setParameter("codes", all.subList(from, Math.min(all.size(), from + BATCH)))
                    .getResultList()
                    .forEach(area -> known.put(area.getCode(), area));
        }
        return known;
    }

    /** What somebody may mean by a code or by the beginning of a name, whole names first. */
    public List<Place> meant(String written, int most) {
        String code = written.strip();
        Optional<Place> exact = CODE.matcher(code).matches() ? find(code) : Optional.empty();
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        String name = PlainText.of(written).replaceFirst("^(gmina|powiat|miasto|wojewodztwo) ", "");
        if (name.isEmpty()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>(Arrays.stream(Voivodeship.values())
                .filter(v -> PlainText.of(v.polishName()).equals(name))
                .map(Voivodeship::teryt)
                .toList());
        codes.addAll(entities.createQuery(
                        "SELECT a.code FROM Area a WHERE a.searchName >= :name AND a.searchName < :end"
                                + " ORDER BY LENGTH(a.searchName), a.sortKey, a.code",
                        String.class)
                .setParameter("name", name)
                .setParameter("end", name + "{")
                .setMaxResults(most)
                .getResultList());
        Map<String, Place> places = places(codes);
        return codes.stream().map(places::get).filter(place -> place != null).toList();
    }

    /** What the file would change. */
    public Changes tell(TercFile file) {
        return take(file.rows(), false);
    }

    /**
     * Takes areas from a newer register; what is not in it stays, since institutions may have their seats there. A file
     * with faults changes nothing: half a register is worse than the old one.
     */
    public Changes keep(TercFile file) {
        return take(file.rows(), file.faults().isEmpty());
    }

    private Changes take(List<TercFile.Row> rows, boolean kept) {
        Map<String, TercFile.Row> latest = new TreeMap<>();
        rows.forEach(row -> latest.put(row.code(), row));
        Map<String, Area> known = areas(latest.keySet());
        List<Place> added = new ArrayList<>();
        List<Place> renamed = new ArrayList<>();
        for (TercFile.Row row : latest.values()) {
            Area area = known.get(row.code());
            Place place = new Place(row.code(), row.name(), row.kind(), null, null);
            if (area == null) {
                added.add(place);
                if (kept) {
                    entities.persist(new Area(row.code(), row.name(), row.kind()));
                }
            } else if (!area.getName().equals(row.name()) || area.getKind() != row.kind()) {
                renamed.add(place);
                if (kept) {
                    area.call(row.name(), row.kind());
                }
            }
        }
        return new Changes(latest.size(), added, renamed);
    }

    /** What an import did, or would do. */
    public record Changes(int areas, List<Place> added, List<Place> renamed) {}
}
