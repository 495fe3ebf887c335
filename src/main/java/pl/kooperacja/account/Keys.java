package pl.kooperacja.account;

/**
 * What a browser gets to prove later who uses it.
 *
 * @param session good while the person is here
 * @param comeBack good for one return, or null where the person is not to be remembered
 */
public record Keys(String session, String comeBack) {}
