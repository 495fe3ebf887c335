/**
 * The packaged site as its readers meet it: started in a process of its own, asked over HTTP, read in Chromium.
 *
 * <p>{@link pl.kooperacja.site.SiteExtension} starts one copy with the shipped content for all classes and hands it to
 * their constructors. What the site ought to hold is read from {@code content/} by {@link
 * pl.kooperacja.site.Content}, and what it does hold from its sitemap by {@link pl.kooperacja.site.Addresses}. Many
 * addresses are checked in one test; {@link pl.kooperacja.site.Findings} tells all that is wrong at once.
 */
package pl.kooperacja.site;
