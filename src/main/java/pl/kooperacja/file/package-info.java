/**
 * The store of bytes: what content and people attach.
 *
 * <p>Glossary: plik = {@link pl.kooperacja.file.StoredFile}, wariant = a narrower copy of an image. Bytes are streamed
 * to a temporary file, hashed, forced to disk and moved to {@code files/ab/cd…} under their SHA-256; only then does a
 * row name them, so a crash leaves at worst bytes without a name. The type is told by the content. Images are encoded
 * anew without metadata, in widths a page can choose from. Who may have a file is asked of its owner, through {@link
 * pl.kooperacja.file.FileOwners}.
 */
package pl.kooperacja.file;
