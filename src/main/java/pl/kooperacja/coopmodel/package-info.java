/**
 * The three cooperation models and the steps of the rural one.
 *
 * <p>Glossary: model kooperacji = {@link pl.kooperacja.coopmodel.ModelKind}, krok = {@link
 * pl.kooperacja.coopmodel.StepKind}, uczestnik = {@link pl.kooperacja.coopmodel.Actor}, obowiązek (O, W, D, I) = {@link
 * pl.kooperacja.coopmodel.StepKind.Duty}. Bodies and roles belong to their model: PZK is three different teams. Only the
 * rural model has stages and steps; the sources name none for the others.
 */
package pl.kooperacja.coopmodel;
