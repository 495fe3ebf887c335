package pl.kooperacja.shared.web;

/** Told of every reading request before it is answered, also of those answered from what is kept. */
public interface Footfall {
    /**
     * Has to be quick, and never to fail.
     *
     * @param query as it was sent, or null
     * @param from address of the page with the link that was followed, or null
     */
    void passes(String path, String query, String from);
}
