package pl.kooperacja.access;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.shared.Messages;
import pl.kooperacja.shared.Single;
import pl.kooperacja.territory.Areas;
import pl.kooperacja.territory.Place;

/** Says in Polish who holds the keys of an audience. */
@Single
public class AudienceDescription {
    @Inject
    @Any
    Instance<AudienceNames> names;

    @Inject
    Areas areas;

    /** One line per key that was chosen, in the order in which the owner wrote them. */
    public List<String> lines(Audience audience) {
        return audience.keys().stream().filter(Audience::valid).map(this::line).toList();
    }

    private String line(String key) {
        int at = key.indexOf('@');
        String who = at < 0 ? key : key.substring(0, at);
        String name = simpleName(who);
        return at < 0 ? name : Messages.text("access_audience.in", name, area(key.substring(at + 1)));
    }

    private String simpleName(String key) {
        for (AudienceNames source : names) {
            Optional<String> name = source.name(key);
            if (name.isPresent()) {
                return name.get();
            }
        }
        int colon = key.indexOf(':');
        String rest = key.substring(colon + 1);
        return switch (colon < 0 ? key : key.substring(0, colon)) {
            case "public" -> Messages.text("access_audience.public");
            case "signed-in" -> Messages.text("access_audience.signed-in");
            case "authorised" -> Messages.text("access_audience.authorised");
            case "type" -> Messages.text("access_audience.type", rest);
            case "area" -> Messages.text("access_audience.in", Messages.text("access_audience.authorised"), area(rest));
            case "role" -> Messages.text("access_audience.role." + rest);
            default -> Messages.text("access_audience.named");
        };
    }

    private String area(String teryt) {
        return areas.find(teryt)
                .or(() -> areas.find(teryt.substring(0, 2)))
                .map(Place::shortLabel)
                .orElse(teryt);
    }
}
