package pl.kooperacja.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import pl.kooperacja.shared.web.Visitor;

/** Who reads in this request. Asking never creates a session. */
@RequestScoped
public class CurrentReader implements Visitor {
    @Inject
    @Any
    Instance<ReaderKeys> sources;

    @Inject
    HttpServletRequest request;

    private Reader reader;

    public Reader reader() {
        if (reader == null) {
            Set<String> keys = new HashSet<>();
            for (ReaderKeys source : sources) {
                keys.addAll(source.keys(request));
            }
            keys.add(Audience.PUBLIC_KEY);
            reader = keys.size() == 1 ? Reader.GUEST : new Reader(keys);
        }
        return reader;
    }

    @Override
    public boolean isGuest() {
        return reader().isGuest();
    }
}
