/**
 * Poland by TERYT code, and as the projects divided it.
 *
 * <p>Glossary: województwo = {@link pl.kooperacja.territory.Voivodeship}; powiat and gmina = {@link
 * pl.kooperacja.territory.Area}, read as a {@link pl.kooperacja.territory.Place}; makroregion = the number 1 to 3, and
 * Dolnośląskie took part in none of the three projects; rejestr TERC = {@link pl.kooperacja.territory.TercFile}.
 * Decisions: the site begins with the areas named in the projects, as they were then, and takes the whole register from
 * the official file; an area that a newer register lacks stays, since somebody may have his seat there. The code of an
 * area begins with the code of what lies around it, so reach is a comparison of beginnings.
 */
package pl.kooperacja.territory;
