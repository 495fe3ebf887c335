package pl.kooperacja.editing.web;

import pl.kooperacja.shared.Messages;

/**
 * Something done with the rows of a field.
 *
 * @param goesOnAt id of the element where the person goes on
 * @param words what was done
 */
public record RowDeed(String goesOnAt, String words) {
    /** @param button what it said: a deed, the key of the field, the number of the row */
    static RowDeed of(String button, EditForm fields) {
        String[] said = button.substring(FieldEntries.ROWS.length()).split(":");
        int row = said.length == 3 && said[2].matches("\\d{1,3}") ? Integer.parseInt(said[2]) : 0;
        String key = said.length > 1 ? said[1] : "";
        int rows = fields.rows(key);
        int at =
                switch (said[0]) {
                    case "dodaj" -> rows - 1;
                    case "wyzej" -> Math.max(0, row - 1);
                    case "nizej" -> Math.min(rows - 1, row + 1);
                    default -> Math.min(rows - 1, row);
                };
        String id = FieldEntries.PREFIX + key + (at < 0 ? "" : "-" + at);
        String words =
                switch (said[0]) {
                    case "dodaj" -> Messages.text("editing_rows.message.added", rows);
                    case "usun" -> Messages.text("editing_rows.message.removed", rows);
                    default -> Messages.text("editing_rows.message.moved", at + 1, rows);
                };
        return new RowDeed(id, words);
    }
}
