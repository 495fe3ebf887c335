package pl.kooperacja.shared.web;

/** Something besides published content on which answers to what somebody typed depend, such as an index. */
public interface AnswerState {
    /** Grows after each change that may make an answer another one; cheap to ask. */
    long number();
}
