package pl.kooperacja.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Lets through what the site says, and of the server what needs attention. */
public final class ServerLogFilter implements Filter {
    private static final String OWN = "pl.kooperacja";

    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = entry.getLoggerName();
        // the server tells of switched-off endpoints under no name
        return logger != null && (logger.startsWith(OWN) || entry.getLevel().intValue() >= Level.WARNING.intValue());
    }
}
