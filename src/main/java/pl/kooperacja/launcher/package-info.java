/**
 * Starts the site: checks what it stands on, boots Payara Micro in this process, and waits until readers can be served.
 *
 * <p>Whatever is missing (Java, port, folders, database) is told in one line on standard error, before the server
 * exists, and the process ends with status 1. So a living process is a site that answers. Compiled for Java 11, which
 * lets an older Java say that it is too old. It knows the application only by the names in {@link
 * pl.kooperacja.launcher.Launcher}: of its libraries only H2 stands on this class path, because both open the database.
 *
 * <p>What costs a start most is done by the build: the server lies unpacked in {@code server/}, and the application's
 * libraries lie in {@code lib/}, where nobody searches them for annotations.
 */
package pl.kooperacja.launcher;
