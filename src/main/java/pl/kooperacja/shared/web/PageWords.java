package pl.kooperacja.shared.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import pl.kooperacja.shared.Messages;

/** Gives {@link Messages} to pages, as {@code #{m['key']}}. */
public class PageWords extends ResourceBundle {
    @Override
    protected Object handleGetObject(String key) {
        return Messages.text(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Messages.keys());
    }
}
