package pl.kooperacja.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import pl.kooperacja.access.Reader;
import pl.kooperacja.publication.Item;
import pl.kooperacja.publication.Listed;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.publication.RestrictedException;

/** The page of an announced item that this reader may not open. */
@Named
@RequestScoped
public class RestrictedBacking {
    @Inject
    HttpServletRequest request;

    @Inject
    PublicationService publications;

    private List<Listed> open;

    public RestrictedException.Preview getPreview() {
        return (RestrictedException.Preview) request.getAttribute(RestrictedOutcome.PREVIEW);
    }

    public Item getItem() {
        return getPreview().item();
    }

    /** Related items that everybody may open. */
    public List<Listed> getOpen() {
        if (open == null) {
            List<String> ids = getPreview().related().stream()
                    .flatMap(group -> group.items().stream())
                    .map(Listed::id)
                    .distinct()
                    .toList();
            Map<String, Listed> known = publications.known(ids, Reader.GUEST);
            open = ids.stream()
                    .filter(id -> known.containsKey(id) && !known.get(id).locked())
                    .map(known::get)
                    .toList();
        }
        return open;
    }

    /** A letter to the owner, its subject filled in. */
    public String getLetter() {
        return "mailto:" + getItem().owner().mailbox() + "?subject="
                + URLEncoder.encode(getItem().title(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
