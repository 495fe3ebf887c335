package pl.kooperacja.editing.web;

import jakarta.inject.Named;
import java.util.List;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;

/** Buttons over the text: what they put before and after the chosen words; {@code \n} is a new line. */
@Named
@Single
public class EditTools {
    /** @param line whether it changes whole lines */
    public record Tool(String label, String before, String after, boolean line) {}

    public List<Tool> getTools() {
        return List.of(
                line("heading", "## "),
                line("subheading", "### "),
                around("bold", "**", "**"),
                around("italic", "*", "*"),
                line("list", "- "),
                line("numbers", "1. "),
                line("quote", "> "),
                around("item-link", "[", "](id:)"),
                around("link", "[", "](https://)"),
                around("footnote", "", "[^1]\\n\\n[^1]: "),
                around("table", words("table-before"), words("table-after")),
                around("note", words("note-before"), "\\n:::\\n"),
                around("question", words("question-before"), words("question-after")));
    }

    private static String words(String name) {
        return Messages.text("editing_tool.text." + name);
    }

    private static Tool line(String name, String before) {
        return new Tool(Messages.text("editing_tool.button." + name), before, "", true);
    }

    private static Tool around(String name, String before, String after) {
        return new Tool(Messages.text("editing_tool.button." + name), before, after, false);
    }
}
