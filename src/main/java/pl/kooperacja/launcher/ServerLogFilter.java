package pl.kooperacja.launcher;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Drops what the server says, under no logger's name, of the endpoints that are switched off on purpose. */
public final class ServerLogFilter implements Filter {
    @Override
    public boolean isLoggable(LogRecord entry) {
        return entry.getLoggerName() != null
                || entry.getMessage() == null
                || !entry.getMessage().startsWith("Unprocessed event");
    }
}
