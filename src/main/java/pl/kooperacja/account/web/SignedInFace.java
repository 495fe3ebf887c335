package pl.kooperacja.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Face;
import pl.kooperacja.shared.web.Gap;

/** People are shown alike who hold the same keys as readers and the same roles. */
@Single
public class SignedInFace implements Face {
    @Inject
    CurrentReader reader;

    @Override
    public String rights(HttpServletRequest request) {
        return SignedIn.in(request)
                .map(who -> String.join(" ", new TreeSet<>(reader.reader().keys())) + " | "
                        + who.roles().stream().map(Held::toString).sorted().collect(Collectors.joining(" ")) + " | "
                        + (who.secondsLeft() > 0))
                .orElse("");
    }

    @Override
    public Map<Gap, String> words(HttpServletRequest request) {
        SignedIn who = SignedIn.in(request).orElseThrow();
        return Map.of(Gap.NAME, who.fullName(), Gap.LEFT, Long.toString(who.secondsLeft()));
    }
}
