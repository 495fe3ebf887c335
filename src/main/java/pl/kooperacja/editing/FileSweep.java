package pl.kooperacja.editing;

import jakarta.inject.Inject;
import pl.kooperacja.account.Retention;
import pl.kooperacja.account.Sweep;
import pl.kooperacja.shared.Single;

/** Files that were brought at the desk and never used. */
@Single
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
