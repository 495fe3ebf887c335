package pl.kooperacja.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import pl.kooperacja.publication.Manuscript;

/** The text of an item as one person would have it. */
@Entity
@Table(name = "draft")
public class Draft {
    static final int REASON_LENGTH = 300;
    private static final int TITLE_LENGTH = 300;
    private static final int TERRITORY_LENGTH = 20;
    private static final int FAILURE_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "item_id")
    private String itemId;

    private String kind;

    @Column(name = "person_id")
    private long personId;

    private String path;
    private String title;
    private String territory;
    private String source;

    @Column(name = "base_revision")
    private int baseRevision;

    private String reason = "";

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.WRITING;

    @Column(name = "approved_by")
    private Long approvedBy;

    @Column(name = "judged_in")
    private String judgedIn = "";

    @Column(name = "publish_at")
    private LocalDateTime publishAt;

    private String failure;

    @Column(name = "proposal_id")
    private Long proposalId;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "saved_at")
    private LocalDateTime savedAt;

    @Column(name = "seen_at")
    private LocalDateTime seenAt;

    @Version
    private long version;

    protected Draft() {}

    Draft(long personId, Manuscript text, int baseRevision, LocalDateTime now) {
        this.personId = personId;
        this.itemId = text.id();
        this.kind = text.kind();
        this.baseRevision = baseRevision;
        this.createdAt = now;
        hold(text.path(), text.source(), now);
    }

    /** Takes other words; whoever agreed has not agreed to these. */
    void write(String newPath, String newSource, LocalDateTime now) {
        if (!newPath.equals(path) || !newSource.equals(source)) {
            hold(newPath, newSource, now);
            backToWriting();
        }
    }

    private void hold(String newPath, String newSource, LocalDateTime now) {
        FrontMatter front = FrontMatter.of(newSource);
        path = newPath;
        source = newSource;
        title = cut(front.text("title").orElse(""), TITLE_LENGTH);
        territory = cut(front.texts("owner").getOrDefault("territory", ""), TERRITORY_LENGTH);
        savedAt = now;
        seenAt = now;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** Stands upon this revision from now on. */
    void rebase(int revision) {
        baseRevision = revision;
        backToWriting();
    }

    void backToWriting() {
        stage = Stage.WRITING;
        approvedBy = null;
        publishAt = null;
        failure = null;
    }

    /** @param territory whose adviser alone may agree, or empty */
    void submit(String why, String territory) {
        backToWriting();
        judgedIn = territory;
        stage = Stage.IN_REVIEW;
        reason = cut(why, REASON_LENGTH);
    }

    void approve(long reviewer) {
        stage = Stage.APPROVED;
        approvedBy = reviewer;
    }

    void publishAt(LocalDateTime when) {
        publishAt = when;
        failure = null;
    }

    /** Says why it was not published when its time had come. */
    void failed(String why) {
        publishAt = null;
        failure = cut(why, FAILURE_LENGTH);
    }

    void answers(long proposal) {
        proposalId = proposal;
    }

    Manuscript text() {
        return new Manuscript(itemId, kind, path, source);
    }

    Long id() {
        return id;
    }

    String itemId() {
        return itemId;
    }

    String kind() {
        return kind;
    }

    long personId() {
        return personId;
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    String territory() {
        return territory;
    }

    String source() {
        return source;
    }

    int baseRevision() {
        return baseRevision;
    }

    String reason() {
        return reason;
    }

    Stage stage() {
        return stage;
    }

    Long approvedBy() {
        return approvedBy;
    }

    String judgedIn() {
        return judgedIn;
    }

    LocalDateTime publishAt() {
        return publishAt;
    }

    String failure() {
        return failure;
    }

    Long proposalId() {
        return proposalId;
    }

    LocalDateTime savedAt() {
        return savedAt;
    }

    long version() {
        return version;
    }
}
