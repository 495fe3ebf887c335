/**
 * Where everything published is written, reviewed, published and taken back.
 *
 * <p>Glossary: szkic = {@link pl.kooperacja.editing.Draft}, uwaga = {@link pl.kooperacja.editing.Remark}, biurko = {@link
 * pl.kooperacja.editing.DeskService}, recenzja = {@link pl.kooperacja.editing.ReviewService}, plik pozycji = {@link
 * pl.kooperacja.editing.UploadService}.
 *
 * <p>Decisions. A draft is the whole text of a content file, as a revision is, so what is written, compared, restored,
 * exported and imported is one thing; the form of a kind follows from what the kind reads ({@link
 * pl.kooperacja.publication.FieldSpec}) and changes only the lines of the front matter whose fields were changed. Each
 * person has a draft of his own of an item, upon a numbered revision. Publishing asks for that number: when somebody
 * else was faster, nothing is overwritten, and {@link pl.kooperacja.editing.Merge} puts the texts together paragraph by
 * paragraph for the author to decide. New words go public only when somebody other than their author has agreed to
 * exactly these words; going back to words that were public before, archiving and changing the audience need one person,
 * and a reason. What a kind says is judged in its territory, such as a practice, only an adviser of that territory agrees
 * to. Files that people bring are named after their bytes, so what was agreed to stays what it is; readers have them while
 * the published text shows them. A document of Word is looked through ({@link pl.kooperacja.editing.DocxParts}) before a
 * library reads it, and becomes a draft only after its author has seen what changes. Rights are a role within its scope
 * ({@link pl.kooperacja.editing.Author}); what lies outside looks as if it were not there. An auditor looks at everything,
 * drafts that nobody has handed in among them, and has no word in anything. Fields inside fields are rows of
 * inputs ({@link pl.kooperacja.editing.FieldTree}) wherever those hold all that is written, else the lines of the file. A
 * matter is told by one letter: owners of all that is due at once, once a step ({@link
 * pl.kooperacja.editing.ReviewReminders}), authors of many remarks together. Only whoever belongs to an authorised
 * institution proposes, which his keys as a reader tell.
 */
package pl.kooperacja.editing;
