/**
 * What every feature may lean on: refusals, Polish plurals, collation and typography, the clock, settings, the schema.
 *
 * <p>Nothing here knows a feature. Refusals are unchecked, so that a transaction rolls back; {@code shared.web} turns
 * them into pages. Words that a person reads live in {@code messages.properties}, reached through {@link
 * pl.kooperacja.shared.Messages}.
 */
package pl.kooperacja.shared;
