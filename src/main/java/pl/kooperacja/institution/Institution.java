package pl.kooperacja.institution;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import pl.kooperacja.shared.PlainText;
import pl.kooperacja.shared.PolishCollation;

/** A body whose staff work together with others for people. */
@Entity
@Table(name = "institution")
public class Institution {
    public static final int NAME_LENGTH = 200;
    public static final int SHORT_NAME_LENGTH = 60;
    public static final int WEB_LENGTH = 200;
    public static final int BASIS_LENGTH = 300;
    public static final int REASON_LENGTH = 500;
    private static final int SEARCH_LENGTH = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "type_code")
    private String type;

    private String seat;

    @ElementCollection
    @CollectionTable(name = "institution_area", joinColumns = @JoinColumn(name = "institution_id"))
    @Column(name = "code")
    private Set<String> serves = new HashSet<>();

    private String regon;
    private String mailbox;
    private String web;

    @Enumerated(EnumType.STRING)
    private InstitutionState state;

    private String basis;

    @Column(name = "authorised_by")
    private Long authorisedBy;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "told_days")
    private Integer toldDays;

    private String reason;

    @Column(name = "successor_id")
    private Long successor;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "sort_key")
    private String sortKey;

    private boolean demo;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Version
    private long version;

    protected Institution() {}

    Institution(Draft draft, LocalDateTime now) {
        this.state = InstitutionState.PROPOSED;
        this.createdAt = now;
        describe(draft);
    }

    final void describe(Draft draft) {
        name = draft.name();
        shortName = draft.shortName();
        type = draft.type();
        seat = draft.seat();
        getServes().clear();
        getServes().addAll(draft.serves());
        regon = draft.regon();
        mailbox = draft.mailbox();
        web = draft.web();
        sortKey = PolishCollation.key(name);
        String all =
                PlainText.of(name + " " + (shortName == null ? "" : shortName) + " " + (regon == null ? "" : regon));
        searchText = all.length() > SEARCH_LENGTH ? all.substring(0, SEARCH_LENGTH) : all;
    }

    /** Opens the restricted sections to its staff up to that day. */
    void authorise(Long by, String onBasis, LocalDate today, LocalDate until) {
        state = InstitutionState.AUTHORISED;
        authorisedBy = by;
        basis = onBasis;
        firstDay = today;
        lastDay = until;
        toldDays = null;
        reason = null;
    }

    void suspend(String why) {
        state = InstitutionState.SUSPENDED;
        reason = why;
    }

    /** Ends it. @param heir number of whoever takes its staff and rights over, or null */
    void close(String why, Long heir) {
        state = InstitutionState.CLOSED;
        reason = why;
        successor = heir;
    }

    void passOnTo(Long heir) {
        successor = heir;
    }

    /** Remembers that its people were told how many days are left. */
    void told(int days) {
        toldDays = days;
    }

    void markAsDemo() {
        demo = true;
    }

    boolean isAuthorised(LocalDate today) {
        return state == InstitutionState.AUTHORISED && !lastDay.isBefore(today);
    }

    public Standing standing(LocalDate today) {
        return Standing.of(state, lastDay, today);
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getShortName() {
        return shortName;
    }

    public String getType() {
        return type;
    }

    /** TERYT code of the area where it has its seat. */
    public String getSeat() {
        return seat;
    }

    /** TERYT codes of what it serves beyond its seat. */
    public Set<String> getServes() {
        return serves;
    }

    public String getRegon() {
        return regon;
    }

    public String getMailbox() {
        return mailbox;
    }

    public String getWeb() {
        return web;
    }

    public InstitutionState getState() {
        return state;
    }

    public String getBasis() {
        return basis;
    }

    Long getAuthorisedBy() {
        return authorisedBy;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    /** The last day on which its staff read what is opened for it. */
    public LocalDate getLastDay() {
        return lastDay;
    }

    Integer getToldDays() {
        return toldDays;
    }

    public String getReason() {
        return reason;
    }

    Long getSuccessor() {
        return successor;
    }

    String getSortKey() {
        return sortKey;
    }

    public boolean isDemo() {
        return demo;
    }

    public long getVersion() {
        return version;
    }
}
