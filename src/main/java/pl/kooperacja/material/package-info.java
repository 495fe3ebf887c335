/**
 * Working materials: templates, scenarios, worksheets, checklists, guides, with their files.
 *
 * <p>Glossary: materiał = {@link pl.kooperacja.material.MaterialKind}; charakter (organizacyjny, prawny, metodyczny) and
 * potrzeba (konieczny, możliwy) as the rural model names them. Some are for authorised institutions only, and may be
 * announced to everybody.
 */
package pl.kooperacja.material;
