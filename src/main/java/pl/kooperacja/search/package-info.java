/**
 * Finding: the index, Polish, questions and answers. The only package that knows Lucene.
 *
 * <p>Glossary: pozycja = {@link pl.kooperacja.search.SearchItem}, miejsce = {@link
 * pl.kooperacja.search.SearchDocument}, trafienie = {@link pl.kooperacja.search.SearchHit}, podpowiedź = {@link
 * pl.kooperacja.search.Suggestion}. It imports no feature that has something to find: each hands over items through
 * {@link pl.kooperacja.search.SearchSource}, and whoever changes one tells {@link
 * pl.kooperacja.search.SearchUpdates} so in the same transaction.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>There are two Lucene indexes. Guests are answered from the public one alone. Of an announced item it holds title
 *       and summary; the rest stands in the other, where the audience filter is part of every search.
 *   <li>How rare a word is comes from the public index, whoever asks, and whether a word occurs is asked of the places
 *       that the reader may see. So nobody can learn from order, counts, corrections or suggestions what he may not read.
 *   <li>A word is indexed folded with all its dictionary forms (Morfologik, Stempel for unknown words) at one position,
 *       and by its first five letters. A word of a question counts by the best of these readings, never by their sum.
 *   <li>What stands in the heading of a place counts again, and once more when the heading holds all that was asked for:
 *       then the place is about it, and does not merely mention it.
 *   <li>What a question gives to a place is a formula. It is reckoned by our own code, since Lucene spends most of its
 *       time on the best of several readings: places that match are counted as sets of bits, and lists of frequent words
 *       are only looked into for places that rarer words have lifted. A test holds all of it to what Lucene finds.
 *   <li>Ranking takes any of the words; totals, facets and pages take the places with all words that tell something, or
 *       with any when those are fewer than ten.
 *   <li>A change is a row of {@code job}. Whoever does it reads the item again, so it does not matter how often or in
 *       which order rows are done, and a row goes only after the index is on disk.
 *   <li>The index is opened after the site, and says that it is being prepared until it says what the database says.
 *   <li>A rebuild makes a new generation beside the present one and counts only once it is finished, so the index can be
 *       lost or cut off at any moment.
 *   <li>What is asked is counted by day and never with who asked; what looks like a number or an address of somebody is
 *       not noted, and nobody reads a question before it was put on three days.
 * </ul>
 */
package pl.kooperacja.search;
