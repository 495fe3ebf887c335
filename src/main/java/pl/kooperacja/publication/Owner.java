package pl.kooperacja.publication;

/** Who answers for an item: an institution, the territory it speaks for, a mailbox of a role. Never a person. */
public record Owner(String institution, String territory, String mailbox) {}
