/**
 * What one can be offered somewhere: lists of services and activities.
 *
 * <p>Glossary: lista usług i aktywności = {@link pl.kooperacja.service.ServiceDirectoryKind}, jej pozycja = {@link
 * pl.kooperacja.service.ServiceEntry}. A list that nobody checks misleads more than none: each entry tells the day on
 * which it was checked, and the last day of what ends. What a real list says is judged by the adviser of its
 * voivodeship. Entries name institutions and their mailboxes, never people.
 */
package pl.kooperacja.service;
