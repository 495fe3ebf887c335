package pl.kooperacja.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import pl.kooperacja.access.Audience;
import pl.kooperacja.access.Reader;
import pl.kooperacja.shared.PolishCollation;

/** A published thing of any kind; equal by id. */
@Entity
@Table(name = "publication")
public class Publication {
    @Id
    private String id;

    private String kind;
    private String address;
    private String title;
    private String summary;

    @Column(name = "sort_key")
    private String sortKey;

    private int place;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private boolean announced;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "updated_on")
    private LocalDate updatedOn;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "owner_institution")
    private String ownerInstitution;

    @Column(name = "owner_territory")
    private String ownerTerritory;

    @Column(name = "owner_mailbox")
    private String ownerMailbox;

    private String anchors;
    private int words;
    private int revision;
    private boolean edited;
    private String origin;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "successor_id")
    private String successor;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "publication_audience", joinColumns = @JoinColumn(name = "publication_id"))
    @Column(name = "audience_key")
    private Set<String> audience = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "publication_facet", joinColumns = @JoinColumn(name = "publication_id"))
    private List<FacetEntry> facets = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "publication_relation", joinColumns = @JoinColumn(name = "publication_id"))
    private List<RelationEntry> relations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "publication_link", joinColumns = @JoinColumn(name = "publication_id"))
    private List<LinkEntry> links = new ArrayList<>();

    protected Publication() {}

    Publication(String id, String kind) {
        this.id = id;
        this.kind = kind;
    }

    /** Takes over everything that the file says; the caller keeps the text as the revision of the returned number. */
    int become(Projection from) {
        ContentFile<?> file = from.file();
        this.address = from.address();
        this.title = file.title;
        this.summary = file.summary;
        this.sortKey = PolishCollation.key(file.title);
        this.place = from.place();
        this.announced = file.announced;
        this.publishedOn = file.published;
        this.updatedOn = file.updated;
        this.reviewOn = file.review;
        this.ownerInstitution = file.owner.institution();
        this.ownerTerritory = file.owner.territory();
        this.ownerMailbox = file.owner.mailbox();
        this.anchors = String.join(" ", from.anchors());
        this.words = file.document().words();
        this.state = State.PUBLISHED;
        this.successor = null;
        replace(audience(), file.audience.opening().keys());
        replace(facets(), from.facets());
        replace(relations(), from.relations());
        replace(links(), from.links());
        return ++revision;
    }

    private static <T> void replace(java.util.Collection<T> old, java.util.Collection<T> fresh) {
        old.clear();
        old.addAll(fresh);
    }

    /** Says that the file holds what the item is now. */
    void cameFrom(String file, String kindThere, String hash) {
        this.origin = file;
        this.kind = kindThere;
        this.contentHash = hash;
        this.edited = false;
    }

    /** Makes room for the item that stands at this address from now on. */
    void giveUpAddress() {
        this.address = null;
    }

    void markEdited() {
        this.edited = true;
    }

    /** Says that the item was changed on the site, where its file would lie now. */
    void changedHere(String file) {
        this.origin = file;
        if (contentHash == null) {
            this.contentHash = "";
        }
        this.edited = true;
    }

    /** The file says something else, and the text of the site stays. */
    void outlives(String hash) {
        this.contentHash = hash;
    }

    /** Names the item that readers should see instead, or none. */
    void giveWayTo(String item) {
        this.successor = item;
    }

    String successor() {
        return successor;
    }

    void archive() {
        this.state = State.ARCHIVED;
    }

    boolean mayRead(Reader reader) {
        return Audience.of(audience()).includes(reader);
    }

    /** Whether its text has a part of this name. */
    boolean hasAnchor(String anchor) {
        return List.of(anchors.split(" ")).contains(anchor);
    }

    /** Whether the reader may learn that the item exists. */
    boolean mayKnow(Reader reader) {
        return announced || mayRead(reader);
    }

    boolean isPublishedBy(LocalDate today) {
        return state == State.PUBLISHED && hasAppearedBy(today);
    }

    /** Whether it was published, be it archived since. */
    boolean hasAppearedBy(LocalDate today) {
        return state != State.DRAFT && !publishedOn.isAfter(today);
    }

    Owner owner() {
        return new Owner(ownerInstitution, ownerTerritory, ownerMailbox);
    }

    String id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String address() {
        return address;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    int place() {
        return place;
    }

    State state() {
        return state;
    }

    boolean announced() {
        return announced;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    LocalDate updatedOn() {
        return updatedOn;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    int words() {
        return words;
    }

    int revision() {
        return revision;
    }

    boolean edited() {
        return edited;
    }

    String origin() {
        return origin;
    }

    String contentHash() {
        return contentHash;
    }

    Set<String> audience() {
        return audience;
    }

    List<FacetEntry> facets() {
        return facets;
    }

    List<RelationEntry> relations() {
        return relations;
    }

    List<LinkEntry> links() {
        return links;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Publication that && Objects.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
