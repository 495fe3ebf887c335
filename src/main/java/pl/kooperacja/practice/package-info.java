/**
 * Good practices: who did what with whom, and what is known of the results.
 *
 * <p>Glossary: dobra praktyka = {@link pl.kooperacja.practice.PracticeKind}; nietypowy partner = one of whom social
 * welfare seldom thinks. A real practice names its place, actors, actions and a source that is not ours, and its page
 * says so where nothing is known of results; a fictional one says so in its title, on its page and on the list, and is
 * found apart from the real ones, as if fiction were a region and a source.
 */
package pl.kooperacja.practice;
