package pl.kooperacja.publication;

/** What whoever works at the desk is offered beside something that was found; implemented by the feature with the desk. */
public interface DeskLinks {
    /** Somewhere to go. */
    record Link(String label, String address) {}

    /** Whether there is something for this person to do at the desk; the rest is for nobody else. */
    boolean isOpen();

    /** To why the question finds the item. */
    Link why(String question, String item);
}
