package pl.kooperacja.file;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file with a name and an owner; its bytes lie in the {@link BlobStore}. */
@Entity
@Table(name = "stored_file")
public class StoredFile {
    static final int PATH_LENGTH = 200;
    static final int NAME_LENGTH = 120;

    @Id
    private String id;

    @Column(name = "owner_id")
    private String ownerId;

    private String path;
    private String name;
    private String sha256;
    private long size;

    @Column(name = "media_type")
    private String mediaType;

    private Integer width;
    private Integer height;

    @Column(name = "uploaded_at")
    private LocalDateTime uploadedAt;

    private boolean shown = true;

    @Column(name = "shown_at")
    private LocalDateTime shownAt;

    private String description = "";
    private String caption = "";

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "file_variant", joinColumns = @JoinColumn(name = "file_id"))
    private List<ImageVariant> variants = new ArrayList<>();

    protected StoredFile() {}

    StoredFile(String id, String ownerId, String path) {
        this.id = id;
        this.ownerId = ownerId;
        this.path = path;
        this.name = path.substring(path.lastIndexOf('/') + 1);
    }

    void hold(Blob blob, String type, Image image) {
        this.sha256 = blob.sha256();
        this.size = blob.size();
        this.mediaType = type;
        this.width = image == null ? null : image.width();
        this.height = image == null ? null : image.height();
        getVariants().clear();
        if (image != null) {
            getVariants().addAll(image.variants());
        }
    }

    /** Belongs to a text that lies in a folder. */
    void comeFromFolder() {
        uploadedAt = null;
        shown = true;
    }

    /** Was brought by somebody who writes: readers do not have it yet. */
    void comeFromDesk(LocalDateTime now) {
        uploadedAt = now;
        shown = false;
    }

    void describe(String words, String below) {
        description = words;
        caption = below;
    }

    /** Is in the published text from now on, or no more. */
    void show(boolean inText, LocalDateTime now) {
        shown = inText;
        shownAt = inText && shownAt == null ? now : shownAt;
    }

    /** Whether readers of its owner may have it. */
    boolean isShown() {
        return shown;
    }

    /** When somebody brought it at the desk, or null. */
    LocalDateTime getUploadedAt() {
        return uploadedAt;
    }

    /** Whether a published text has ever shown it. */
    boolean wasShown() {
        return shownAt != null;
    }

    String getDescription() {
        return description;
    }

    String getCaption() {
        return caption;
    }

    public String getId() {
        return id;
    }

    public String getOwnerId() {
        return ownerId;
    }

    /** Path by which the owner's text names the file. */
    public String getPath() {
        return path;
    }

    public String getName() {
        return name;
    }

    public String getSha256() {
        return sha256;
    }

    /** In bytes. */
    public long getSize() {
        return size;
    }

    public String getMediaType() {
        return mediaType;
    }

    public Integer getWidth() {
        return width;
    }

    public Integer getHeight() {
        return height;
    }

    List<ImageVariant> getVariants() {
        return variants;
    }

    public String address() {
        return "/pliki/" + id + "/" + name;
    }

    /** Kind and size for people: „DOCX, 48 KB”. */
    public String note() {
        String kind =
                name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT) : mediaType;
        long kilobytes = Math.max(1, Math.round(size / 1024.0));
        return kind + ", "
                + (kilobytes < 1000
                        ? kilobytes + "\u00a0KB"
                        : String.format(Locale.forLanguageTag("pl"), "%.1f\u00a0MB", kilobytes / 1024.0));
    }

    /** Widths of a raster image as {@code srcset}, or null where there is only one. */
    public String srcset() {
        if (getVariants().isEmpty()) {
            return null;
        }
        StringBuilder set = new StringBuilder();
        for (ImageVariant variant : getVariants()) {
            set.append(address()).append("?w=").append(variant.getWidth());
            set.append(' ').append(variant.getWidth()).append("w, ");
        }
        return set.append(address()).append(' ').append(width).append('w').toString();
    }
}
