package pl.kooperacja.institution;

import java.util.List;

/**
 * What is written down about an institution; what may be left out is null.
 *
 * @param type code of its kind
 * @param seat TERYT code
 * @param serves TERYT codes of what it serves beyond its seat
 */
public record Draft(
        String name,
        String shortName,
        String type,
        String seat,
        List<String> serves,
        String regon,
        String mailbox,
        String web) {}
