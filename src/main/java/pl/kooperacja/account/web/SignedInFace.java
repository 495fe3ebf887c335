package pl.kooperacja.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pl.kooperacja.access.CurrentReader;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.SignedIn;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Face;
import pl.kooperacja.shared.web.OwnWords;

/** People are shown alike who hold the same keys as readers and the same roles. */
@Single
public class SignedInFace implements Face {
    @Inject
    CurrentReader reader;

    @Override
    public Optional<String> rights(HttpServletRequest request) {
        return SignedIn.in(request)
                .map(who -> String.join(" ", new TreeSet<>(reader.reader().keys())) + " | "
                        + who.roles().stream().map(Held::toString).sorted().collect(Collectors.joining(" ")) + " | "
                        + (who.secondsLeft() > 0));
    }

    @Override
    public Map<OwnWords, String> words(HttpServletRequest request) {
        SignedIn who = SignedIn.in(request).orElseThrow();
        return Map.of(OwnWords.NAME, who.fullName(), OwnWords.LEFT, Long.toString(who.secondsLeft()));
    }
}
