package pl.kooperacja.shared.web;

import java.util.List;

/**
 * Tells what every page of the site is to say at its top today; implemented by whoever publishes notices. What it tells
 * may change only with the day or with {@link pl.kooperacja.shared.ContentChanged}, since pages are kept so long.
 */
public interface NoticeSource {
    /** Notices for whoever reads in this request, the most urgent first. */
    List<Notice> notices();

    /** A notice: its title, and where all of it stands. */
    record Notice(String title, String address) {}
}
