/**
 * The three projects behind the models, as far as their papers tell: versions of cost, scope and dates side by side
 * where sources disagree, milestones, indicators.
 *
 * <p>Glossary: projekt = {@link pl.kooperacja.project.ProjectKind}, kamień milowy = {@link
 * pl.kooperacja.project.ProjectKind.Milestone}, wskaźnik = {@link pl.kooperacja.project.ProjectKind.Indicator}.
 */
package pl.kooperacja.project;
