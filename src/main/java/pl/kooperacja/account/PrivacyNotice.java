package pl.kooperacja.account;

/**
 * What people are told before their data are taken. A new wording is a new version here and on the page {@code
 * /prywatnosc}, which a test compares.
 */
public enum PrivacyNotice {
    /** Of having an account: a task in the public interest; no consent is asked for. */
    ACCOUNT("1", "RODO art. 6(1)(e)"),
    /** Of telling that something is not accessible: a duty by law. */
    BARRIER("1", "RODO art. 6(1)(c)");

    private final String version;
    private final String basis;

    PrivacyNotice(String version, String basis) {
        this.version = version;
        this.basis = basis;
    }

    public String version() {
        return version;
    }

    /** The legal basis on which data are kept. */
    public String basis() {
        return basis;
    }
}
