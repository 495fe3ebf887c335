package pl.kooperacja.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pl.kooperacja.shared.PlainText;

/** Somebody with an account. */
@Entity
@Table(name = "person")
public class Person {
    public static final int NAME_LENGTH = 80;

    /** Matches no password: of a person who was invited and has not come yet. */
    private static final String NONE = "";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String email;

    /** By which he is found. */
    @ElementCollection
    @CollectionTable(name = "person_word", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    private String password;

    @Column(name = "password_changed_at")
    private LocalDateTime passwordChangedAt;

    @Column(name = "second_factor")
    private String secondFactor;

    @Column(name = "last_code")
    private long lastCode;

    private boolean demo;
    private boolean blocked;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "erased_at")
    private LocalDateTime erasedAt;

    @Column(name = "last_entry_at", insertable = false, updatable = false)
    private LocalDateTime lastEntryAt;

    @Version
    private long version;

    protected Person() {}

    /** Somebody who cannot sign in before a password is chosen. */
    Person(String name, String email, boolean demo, LocalDateTime now) {
        this.name = name;
        this.email = email;
        this.password = NONE;
        this.passwordChangedAt = now;
        this.demo = demo;
        this.createdAt = now;
        findByWords();
    }

    /** Lets him be found by the words of his name and address as they are now. */
    final void findByWords() {
        Set<String> found = new HashSet<>(
                List.of((PlainText.of(name) + " " + PlainText.of(email)).strip().split(" ")));
        found.add(email);
        words.retainAll(found);
        words.addAll(found);
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    String getPassword() {
        return password;
    }

    public LocalDateTime getPasswordChangedAt() {
        return passwordChangedAt;
    }

    /** Key of the app that makes codes, or null. */
    String getSecondFactor() {
        return secondFactor;
    }

    public boolean hasSecondFactor() {
        return secondFactor != null;
    }

    long getLastCode() {
        return lastCode;
    }

    /** Made up, to try the site with. */
    boolean isDemo() {
        return demo;
    }

    boolean isBlocked() {
        return blocked;
    }

    /** Invited, and not come yet. */
    boolean isAwaited() {
        return password.equals(NONE);
    }

    /** Nothing is left but a number. */
    boolean isErased() {
        return erasedAt != null;
    }

    LocalDateTime getLastEntryAt() {
        return lastEntryAt;
    }

    /** Forgets who it was, and frees the address. */
    void erase(String anyName, LocalDateTime now) {
        name = anyName;
        email = "usunieta-" + id + "@example.invalid";
        password = NONE;
        secondFactor = null;
        blocked = true;
        erasedAt = now;
        words.clear();
    }

    void block() {
        blocked = true;
    }

    void unblock() {
        blocked = false;
    }

    LocalDateTime getCreatedAt() {
        return createdAt;
    }

    void choosePassword(String hash, LocalDateTime now) {
        password = hash;
        passwordChangedAt = now;
    }

    /** The same password, kept more safely. */
    void keepPasswordAs(String hash) {
        password = hash;
    }

    void callYourself(String newName) {
        name = newName;
        findByWords();
    }

    void moveTo(String newEmail) {
        email = newEmail;
        findByWords();
    }

    void askForCodes(String secret) {
        secondFactor = secret;
    }

    void askForNoCodes() {
        secondFactor = null;
    }

    /** Remembers that the code of this moment was used, and refuses it and all before it from now on. */
    boolean useCode(long moment) {
        if (moment <= lastCode) {
            return false;
        }
        lastCode = moment;
        return true;
    }
}
