package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Single;

/** Codes besides the password. */
@Single
@Transactional
public class SecondFactorService {
    private static final int RECOVERY_CODES = 10;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    /** Of 5 bits each: nobody guesses 120, so a plain hash keeps them. */
    private static final int CODE_LENGTH = 24;

    private static final int GROUP = 4;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    AuditService audit;

    @Inject
    AccountLetters letters;

    @Inject
    DeviceService devices;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** A key for the person's app, which counts only after {@link #turnOn}. */
    public String freshKey() {
        return Totp.freshKey();
    }

    /**
     * Asks for codes from now on, if the app shows that it has the key, and ends the other sign-ins.
     *
     * @return codes for the day the telephone is lost, shown this once; none when the code is wrong
     */
    public List<String> turnOn(SignedIn who, String key, String code, String origin) {
        OptionalLong moment = Totp.moment(key, code, clock.instant());
        Person person = accounts.lock(who.person()).orElseThrow();
        if (moment.isEmpty() || person.hasSecondFactor()) {
            return List.of();
        }
        person.askForCodes(vault.seal(key, purpose(person)));
        person.useCode(moment.getAsLong());
        forgetRecovery(person.getId());
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String recovery = recoveryCode();
            codes.add(recovery);
            entities.createNativeQuery("INSERT INTO recovery_code (person_id, hash) VALUES (?, ?)")
                    .setParameter(1, person.getId())
                    .setParameter(2, recoveryHash(recovery))
                    .executeUpdate();
        }
        devices.endAll(person.getId(), who.device());
        audit.record(who.person(), "account.second-factor-on", "person", who.person(), origin);
        letters.tellSecondFactor(person);
        return codes;
    }

    /** Asks for codes no more, and ends the other sign-ins. */
    public void turnOff(SignedIn who, String origin) {
        Person person = accounts.lock(who.person()).orElseThrow();
        person.askForNoCodes();
        forgetRecovery(person.getId());
        devices.endAll(person.getId(), who.device());
        audit.record(who.person(), "account.second-factor-off", "person", who.person(), origin);
        letters.tellSecondFactor(person);
    }

    /** Whether the code is right for this person, who is locked; it will not be right again. */
    boolean accepts(Person person, String code) {
        OptionalLong moment = vault.open(person.getSecondFactor(), purpose(person))
                .map(key -> Totp.moment(key, code, clock.instant()))
                .orElse(OptionalLong.empty());
        if (moment.isPresent()) {
            return person.useCode(moment.getAsLong());
        }
        return entities.createNativeQuery("DELETE FROM recovery_code WHERE person_id = ? AND hash = ?")
                        .setParameter(1, person.getId())
                        .setParameter(2, recoveryHash(code))
                        .executeUpdate()
                == 1;
    }

    private static String purpose(Person person) {
        return "totp " + person.getId();
    }

    /** Encrypts keys that were kept before keys were encrypted. */
    void sealOld() {
        List<?> old = entities.createNativeQuery(
                        "SELECT id FROM person WHERE second_factor IS NOT NULL AND second_factor NOT LIKE 'v1.%'")
                .getResultList();
        for (Object id : old) {
            Person person = entities.find(Person.class, ((Number) id).longValue());
            person.askForCodes(vault.seal(person.getSecondFactor(), purpose(person)));
        }
    }

    private void forgetRecovery(Long person) {
        entities.createNativeQuery("DELETE FROM recovery_code WHERE person_id = ?")
                .setParameter(1, person)
                .executeUpdate();
    }

    private static String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (byte random : Secrets.bytes(CODE_LENGTH)) {
            if (code.length() % (GROUP + 1) == GROUP) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random & 31));
        }
        return code.toString();
    }

    private static String recoveryHash(String code) {
        return Secrets.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
