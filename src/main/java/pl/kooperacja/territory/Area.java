package pl.kooperacja.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import pl.kooperacja.shared.PlainText;
import pl.kooperacja.shared.PolishCollation;

/** A county or a gmina. */
@Entity
@Table(name = "area")
public class Area {
    static final int NAME_LENGTH = 100;
    private static final int VOIVODESHIP_DIGITS = 2;
    private static final int COUNTY_DIGITS = 4;

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private AreaKind kind;

    @Column(name = "search_name")
    private String searchName;

    @Column(name = "sort_key")
    private String sortKey;

    protected Area() {}

    Area(String code, String name, AreaKind kind) {
        this.code = code;
        call(name, kind);
    }

    /** Takes a name and a kind from a newer register. @return whether anything changed */
    final boolean call(String newName, AreaKind newKind) {
        if (newName.equals(name) && newKind == kind) {
            return false;
        }
        name = newName;
        kind = newKind;
        searchName = PlainText.of(newName);
        sortKey = PolishCollation.key(newName);
        return true;
    }

    /** TERYT: four digits of a county, seven of a gmina. */
    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public AreaKind getKind() {
        return kind;
    }

    /** Code of the voivodeship in which an area lies. */
    public static String voivodeshipOf(String code) {
        return code.substring(0, VOIVODESHIP_DIGITS);
    }

    /** Code of the county, or of the voivodeship, right above an area; the voivodeship itself has nothing above. */
    static String above(String code) {
        return code.substring(0, code.length() > COUNTY_DIGITS ? COUNTY_DIGITS : VOIVODESHIP_DIGITS);
    }
}
