package pl.kooperacja.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import pl.kooperacja.account.Retention;
import pl.kooperacja.account.Sweep;

/** Files that were brought at the desk and never used. */
@ApplicationScoped
public class FileSweep implements Sweep {
    @Inject
    UploadService uploads;

    @Override
    public Retention rule() {
        return Retention.UNUSED_FILE;
    }

    @Override
    public long due() {
        return uploads.countForgotten();
    }

    @Override
    public long sweep() {
        return uploads.removeForgotten();
    }
}
