package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.account.AccountLink.Purpose;
import pl.kooperacja.account.PasswordService.Chooser;
import pl.kooperacja.audit.AuditService;
import pl.kooperacja.shared.Single;

/** What the database has to do with passwords. */
@Single
@Transactional
class PasswordEntry {
    private static final Set<Purpose> CHOOSING =
            EnumSet.of(Purpose.REGISTER, Purpose.INVITE, Purpose.RESET, Purpose.SETUP);

    @Inject
    Accounts accounts;

    @Inject
    EntryService entry;

    @Inject
    DeviceService devices;

    @Inject
    Throttle throttle;

    @Inject
    NoticeLog notices;

    @Inject
    AccountLetters letters;

    @Inject
    AuditService audit;

    Optional<Chooser> chooser(String key) {
        return accounts.findLink(key, CHOOSING).flatMap(link -> switch (link.getPurpose()) {
            case SETUP -> accounts.hasAdmin() ? Optional.empty() : Optional.of(new Chooser(Purpose.SETUP, null, null));
            case REGISTER ->
                accounts.findByEmail(link.getEmail()).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Chooser(Purpose.REGISTER, link.getName(), link.getEmail()));
            default ->
                accounts.find(link.getPersonId())
                        .filter(devices::mayEnter)
                        .map(person -> new Chooser(link.getPurpose(), person.getName(), person.getEmail()));
        });
    }

    Optional<SignInService.Outcome> choose(String key, String name, String email, String hash, Browser browser) {
        Optional<Chooser> chooser = chooser(key);
        Optional<AccountLink> link = chooser.flatMap(known -> accounts.takeLink(key, CHOOSING));
        if (link.isEmpty()) {
            return Optional.empty();
        }
        Person person = link.get().getPersonId() == null
                ? begin(chooser.get(), name, email)
                : accounts.lock(link.get().getPersonId()).orElseThrow();
        person.choosePassword(hash, accounts.now());
        if (chooser.get().purpose() != Purpose.RESET) {
            notices.noteShown(person.getId(), PrivacyNotice.ACCOUNT);
        }
        devices.endAll(person.getId(), null);
        accounts.forgetLinks(person.getId(), Purpose.RESET, Purpose.INVITE, Purpose.SECOND, Purpose.SECOND_REMEMBERED);
        throttle.forget(Limit.SIGN_IN_THERE, person.getEmail() + " " + browser.network());
        throttle.forget(Limit.SIGN_IN_TO, person.getEmail());
        String action = "account.password-by-" + chooser.get().purpose().name().toLowerCase(java.util.Locale.ROOT);
        audit.record(person.getId(), action, "person", person.getId(), browser.origin());
        if (chooser.get().purpose() == Purpose.RESET) {
            letters.tellPasswordChanged(person);
        }
        return Optional.of(entry.enter(person.getId(), false, browser));
    }

    private Person begin(Chooser chooser, String name, String email) {
        boolean first = chooser.purpose() == Purpose.SETUP;
        Person person = accounts.add(
                new Person(first ? name : chooser.name(), first ? email : chooser.email(), false, accounts.now()));
        accounts.grant(person.getId(), List.of(Held.everywhere(first ? Role.ADMIN : Role.PARTICIPANT)), null);
        return person;
    }

    String kept(SignedIn who) {
        return accounts.find(who.person()).map(Person::getPassword).orElse(null);
    }

    void change(SignedIn who, String hash, String origin) {
        Person person = accounts.lock(who.person()).orElseThrow();
        person.choosePassword(hash, accounts.now());
        devices.endAll(person.getId(), who.device());
        accounts.forgetLinks(person.getId(), Purpose.RESET, Purpose.SECOND, Purpose.SECOND_REMEMBERED);
        audit.record(who.person(), "account.password-changed", "person", who.person(), origin);
        letters.tellPasswordChanged(person);
    }
}
