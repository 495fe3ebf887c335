package pl.kooperacja.editing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pl.kooperacja.account.Contacts;
import pl.kooperacja.account.Contacts.Contact;
import pl.kooperacja.account.MailChoices;
import pl.kooperacja.account.MailKind;
import pl.kooperacja.account.PeopleList;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Place;
import pl.kooperacja.account.Role;
import pl.kooperacja.mail.EmailAddress;
import pl.kooperacja.mail.Letter;
import pl.kooperacja.mail.MailService;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.PolishDates;
import pl.kooperacja.shared.PolishPlural;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/** What the desk writes to people; each takes only the kinds of letters that he wants. */
@Single
class EditingLetters {
    private static final int MOST_NAMED = 20;

    @Inject
    MailService mail;

    @Inject
    MailChoices choices;

    @Inject
    Contacts contacts;

    @Inject
    PeopleList people;

    @Inject
    Settings settings;

    private static Letter letter(String to, String name) {
        return Letter.to(to, Messages.text("editing_mail.title." + name))
                .paragraph(Messages.text("account_mail.paragraph.hello"));
    }

    private void send(Letter letter, String button, String address) {
        mail.send(letter.link(Messages.text("editing_mail.button." + button), settings.getBaseUrl() + address));
    }

    private static String address(Draft draft) {
        return "/redakcja/szkice/" + draft.id();
    }

    /** Writes to those who may judge the draft; to admins only where there is nobody else. */
    void tellReviewers(Draft draft) {
        boolean own = !draft.judgedIn().isEmpty();
        String territory = own ? draft.judgedIn() : draft.territory();
        Place where = territory.isEmpty() || territory.equals(Author.COUNTRY) ? Place.SITE : Place.territory(territory);
        Permission permission = own ? Permission.APPROVE_IN_TERRITORY : Permission.APPROVE_CONTENT;
        Map<Long, String> judges = people.addresses(permission, where, Set.of(Role.EDITOR, Role.ADVISER));
        judges.remove(draft.personId());
        if (judges.isEmpty()) {
            judges = people.addresses(permission, where, Set.of(Role.ADMIN));
            judges.remove(draft.personId());
        }
        judges.forEach((person, mailbox) -> {
            if (choices.wants(person, MailKind.EDITING)) {
                send(
                        letter(mailbox, "waiting")
                                .paragraph(
                                        Messages.text("editing_mail.paragraph.waiting", draft.title(), draft.reason())),
                        "review",
                        address(draft));
            }
        });
    }

    /** Writes to the author of a draft. */
    private void tellAuthor(Draft draft, String name, int remarks, String button, String address) {
        contacts.find(draft.personId())
                .filter(author -> choices.wants(author.id(), MailKind.EDITING))
                .ifPresent(author -> {
                    Letter letter = letter(author.email(), name)
                            .paragraph(Messages.text("editing_mail.paragraph." + name, draft.title()));
                    if (remarks > 0) {
                        letter.paragraph(Messages.text(
                                "editing_mail.paragraph.count",
                                PolishPlural.count(remarks, "editing_mail.label.remarks")));
                    }
                    send(letter, button, address);
                });
    }

    void tellRemarks(Draft draft, int remarks) {
        tellAuthor(draft, "remarks", remarks, "draft", address(draft));
    }

    void tellApproved(Draft draft, int remarks) {
        tellAuthor(draft, "approved", remarks, "draft", address(draft));
    }

    void tellSentBack(Draft draft, int remarks) {
        tellAuthor(draft, "sent-back", remarks, "draft", address(draft));
    }

    void tellFailed(Draft draft) {
        tellAuthor(draft, "failed", 0, "draft", address(draft));
    }

    /** Writes to whoever proposed something, that it was done or why it will not be. */
    void tellFate(Proposal proposal) {
        contacts.find(proposal.getPersonId())
                .filter(person -> choices.wants(person.id(), MailKind.EDITING))
                .map(Contact::email)
                .ifPresent(mailbox -> {
                    boolean refused = proposal.getState() == Proposal.State.REFUSED;
                    Letter letter = letter(mailbox, "fate")
                            .paragraph(Messages.text(
                                    refused ? "editing_mail.paragraph.refused" : "editing_mail.paragraph.done",
                                    proposal.getTitle()));
                    if (refused) {
                        letter.paragraph(proposal.getAnswer());
                    }
                    send(letter, "proposals", "/zglos/moje");
                });
    }

    /** Writes to the mailbox of an owner; whoever has an account with it may have said that he does not want that. */
    void remindOwner(String mailbox, List<ReviewReminders.Due> due) {
        String address = EmailAddress.of(mailbox).orElse(null);
        boolean wanted = address != null
                && contacts.findByEmail(address)
                        .map(person -> choices.wants(person.id(), MailKind.DEADLINES))
                        .orElse(true);
        if (!wanted) {
            return;
        }
        Letter letter = letter(address, "check");
        for (boolean passed : new boolean[] {true, false}) {
            List<ReviewReminders.Due> some =
                    due.stream().filter(item -> item.passed() == passed).toList();
            if (!some.isEmpty()) {
                letter.paragraph(
                                Messages.text(passed ? "editing_mail.paragraph.passed" : "editing_mail.paragraph.soon"))
                        .paragraph(named(some));
            }
        }
        send(letter.paragraph(Messages.text("editing_mail.paragraph.check")), "desk", "/redakcja");
    }

    private static String named(List<ReviewReminders.Due> items) {
        String named = items.stream()
                .limit(MOST_NAMED)
                .map(item -> Messages.text("editing_mail.label.item", item.title(), PolishDates.text(item.review())))
                .collect(Collectors.joining("\n"));
        int more = items.size() - MOST_NAMED;
        return more > 0
                ? named + "\n"
                        + Messages.text("editing_mail.label.more", PolishPlural.count(more, "editing_mail.label.items"))
                : named;
    }
}
