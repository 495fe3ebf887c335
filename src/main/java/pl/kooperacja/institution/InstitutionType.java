package pl.kooperacja.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.regex.Pattern;
import pl.kooperacja.shared.PolishCollation;

/** A kind of institutions; its code stands in keys of audiences and never changes. */
@Entity
@Table(name = "institution_type")
public class InstitutionType {
    public static final int NAME_LENGTH = 120;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");

    @Id
    private String code;

    private String name;
    private String sector;

    @Column(name = "sort_key")
    private String sortKey;

    private boolean retired;

    protected InstitutionType() {}

    InstitutionType(String code, String name, Sector sector) {
        this.code = code;
        call(name, sector, false);
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    final void call(String newName, Sector newSector, boolean nowRetired) {
        name = newName;
        sector = newSector.key();
        sortKey = PolishCollation.key(newName);
        retired = nowRetired;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public Sector getSector() {
        return Sector.valueOf(sector.toUpperCase(java.util.Locale.ROOT));
    }

    String getSortKey() {
        return sortKey;
    }

    /** Whether no new institution can be of this kind. */
    public boolean isRetired() {
        return retired;
    }
}
