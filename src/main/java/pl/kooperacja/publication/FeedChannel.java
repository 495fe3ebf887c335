package pl.kooperacja.publication;

import java.util.List;

/**
 * What a feed tells of.
 *
 * @param folder address of the page it follows, empty for the front page; the feed lies below it
 * @param kinds names of kinds whose items it brings
 */
public record FeedChannel(String title, String about, String folder, List<String> kinds) {
    String page() {
        return folder.isEmpty() ? "/" : folder;
    }
}
