/**
 * Research and pilot reports, and figures of projects as tables that one can read and download.
 *
 * <p>Glossary: raport = {@link pl.kooperacja.report.ReportKind}, dane (zbiór danych) = {@link
 * pl.kooperacja.report.DatasetKind}. A report whose conclusions nobody published has none, and its page says so. The
 * table in the text of a dataset is the data: page and {@link pl.kooperacja.shared.Csv} are made of it, so that they
 * cannot differ.
 */
package pl.kooperacja.report;
