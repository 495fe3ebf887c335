package pl.kooperacja.institution;

import pl.kooperacja.shared.Messages;

/** Field of public life to which a kind of institutions belongs. */
public enum Sector {
    SAMORZAD,
    POMOC,
    RODZINA,
    PRACA,
    ZDROWIE,
    OSWIATA,
    KULTURA,
    SPRAWIEDLIWOSC,
    BEZPIECZENSTWO,
    SPOLECZNE,
    INNE;

    /** As it is kept and sent in forms. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String polishName() {
        return Messages.text("institution_sector.label." + key());
    }
}
