/**
 * The glossary: terms and abbreviations, with meanings that differ between models.
 *
 * <p>Glossary: hasło = {@link pl.kooperacja.glossary.TermKind}; its summary is the explanation that a text shows. A
 * term is found by title, abbreviation or any of its aliases, whatever the case.
 */
package pl.kooperacja.glossary;
