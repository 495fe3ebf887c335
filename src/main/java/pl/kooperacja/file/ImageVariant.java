package pl.kooperacja.file;

import jakarta.persistence.Embeddable;

/** A narrower copy of an image. */
@Embeddable
public class ImageVariant {
    private int width;
    private String sha256;
    private long size;

    protected ImageVariant() {}

    ImageVariant(int width, Blob blob) {
        this.width = width;
        this.sha256 = blob.sha256();
        this.size = blob.size();
    }

    /** In pixels. */
    public int getWidth() {
        return width;
    }

    public String getSha256() {
        return sha256;
    }

    public long getSize() {
        return size;
    }
}
