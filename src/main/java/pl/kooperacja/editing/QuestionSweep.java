package pl.kooperacja.editing;

import jakarta.inject.Inject;
import pl.kooperacja.account.Retention;
import pl.kooperacja.account.Sweep;
import pl.kooperacja.search.Questions;
import pl.kooperacja.shared.Single;

/** Old counts of what was asked in the search; editors are those who read them. */
@Single
public class QuestionSweep implements Sweep {
    @Inject
    Questions questions;

    @Override
    public Retention rule() {
        return Retention.SEARCH_QUESTION;
    }

    @Override
    public long due() {
        return questions.countOld();
    }

    @Override
    public long sweep() {
        return questions.forgetOld();
    }
}
