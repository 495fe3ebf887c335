package pl.kooperacja.account;

/** Fired at each start with made-up people, once they are there. */
public record DemoPeople() {}
