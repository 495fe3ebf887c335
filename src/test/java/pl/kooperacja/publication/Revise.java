package pl.kooperacja.publication;

/** Changes an item as somebody does who has just looked at it. */
final class Revise {
    private Revise() {}

    static void revise(PublishingService publishing, String id, String source, String author, String reason) {
        Standing standing = publishing.get(id);
        publishing.publish(
                new Manuscript(id, standing.kind(), standing.path(), source), standing.revision(), author, reason);
    }
}
