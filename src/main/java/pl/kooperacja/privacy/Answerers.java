package pl.kooperacja.privacy;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import pl.kooperacja.account.MailKind;
import pl.kooperacja.account.PeopleList;
import pl.kooperacja.shared.Single;

/** Those who must answer what people ask for. */
@Single
@Transactional
public class Answerers {
    @Inject
    PeopleList people;

    @Inject
    PrivacyLetters letters;

    /** Writes to all who may answer and want such letters. */
    public void remind(Register register, String count) {
        people.addresses(register.answering(), MailKind.DEADLINES)
                .forEach(email -> letters.remind(email, register, count));
    }
}
