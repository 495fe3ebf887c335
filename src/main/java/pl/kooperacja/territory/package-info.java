/**
 * Poland as the projects divided it: voivodeships by TERYT code and the three macroregions.
 *
 * <p>Glossary: województwo = {@link pl.kooperacja.territory.Voivodeship}, makroregion = the number 1 to 3. Dolnośląskie
 * took part in none of the three projects.
 */
package pl.kooperacja.territory;
