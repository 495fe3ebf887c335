package pl.kooperacja.account;

/** Carries out one rule of {@link Retention}; implemented by the feature that keeps what is to go. */
public interface Sweep {
    Retention rule();

    /** How many would go now. */
    long due();

    /** Lets them go. @return how many went */
    long sweep();
}
