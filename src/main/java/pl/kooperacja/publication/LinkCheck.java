package pl.kooperacja.publication;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pl.kooperacja.markdown.Problem;
import pl.kooperacja.shared.Single;
import pl.kooperacja.shared.web.Routes;

/** Finds mentions that lead nowhere, whoever's change broke them. */
@Single
@Transactional
class LinkCheck {
    @Inject
    PublicationRepository repository;

    @Inject
    TextService texts;

    @Inject
    Routes routes;

    List<ImportReport.Fault> faults() {
        List<ImportReport.Fault> faults = new ArrayList<>();
        for (PublicationRepository.DeadLink link : repository.suspectLinks()) {
            reason(link).ifPresent(reason -> faults.add(new ImportReport.Fault(link.origin(), link.line(), reason)));
        }
        return faults;
    }

    /** Mentions of a text that is not published yet. */
    List<Problem> problems(Projection text) {
        Set<String> items = text.links().stream()
                .filter(link -> link.sort().equals(Projection.TO_ITEM))
                .map(LinkEntry::target)
                .collect(Collectors.toSet());
        Map<String, String> anchors = repository.anchors(items);
        anchors.put(text.file().id, String.join(" ", text.anchors()));
        List<Problem> problems = new ArrayList<>();
        for (LinkEntry link : text.links()) {
            reason(new PublicationRepository.DeadLink(
                            "", link.line(), link.sort(), link.target(), link.anchor(), anchors.get(link.target())))
                    .ifPresent(reason -> problems.add(new Problem(link.line(), reason)));
        }
        return problems.stream().distinct().toList();
    }

    private Optional<String> reason(PublicationRepository.DeadLink link) {
        return switch (link.sort()) {
            case Projection.TO_TERM ->
                texts.term(link.target()).isPresent()
                        ? Optional.empty()
                        : Optional.of("nie ma hasła „" + link.target() + "” w słowniku");
            case Projection.TO_PATH ->
                leads(link.target()) ? Optional.empty() : Optional.of("martwy odnośnik " + link.target());
            case Projection.TO_BRACES ->
                texts.fills(link.target())
                        ? Optional.empty()
                        : Optional.of("nie ma bloku ani danych {{" + link.target() + "}}");
            default -> item(link);
        };
    }

    private boolean leads(String target) {
        String path = target.split("[?#]", 2)[0];
        return routes.isFixed(path)
                || repository
                        .byAddress(path)
                        .filter(p -> p.state() == State.PUBLISHED)
                        .isPresent();
    }

    private static Optional<String> item(PublicationRepository.DeadLink link) {
        if (link.anchors() == null) {
            return Optional.of("nie ma pozycji o id " + link.target());
        }
        boolean there = link.anchor().isEmpty()
                || Arrays.asList(link.anchors().split(" ")).contains(link.anchor());
        return there
                ? Optional.empty()
                : Optional.of("w pozycji " + link.target() + " nie ma kotwicy #" + link.anchor());
    }
}
