/**
 * The front of the house: first page, navigation, map of the site, restricted section, and its state for operators.
 *
 * <p>The only package that knows every other. {@link pl.kooperacja.home.ContentLoader} opens the site once {@code
 * content/} is in the database.
 */
package pl.kooperacja.home;
