package pl.kooperacja.institution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pl.kooperacja.institution.AccessRequestService;
import pl.kooperacja.institution.AccessRequestService.Row;
import pl.kooperacja.institution.RequestState;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.shared.web.Option;
import pl.kooperacja.shared.web.PageContext;

/** Requests for access within one's reach. */
@Named
@RequestScoped
public class RequestListBacking {
    @Inject
    AccessRequestService requests;

    @Inject
    Caller caller;

    @Inject
    PageContext page;

    private List<Row> rows = List.of();

    public void open() {
        caller.required().ifPresent(actor -> {
            String state = page.asked("stan");
            Optional<RequestState> chosen = Arrays.stream(RequestState.values())
                    .filter(known ->
                            known != RequestState.UNCONFIRMED && known.key().equals(state))
                    .findFirst();
            if (state != null && chosen.isEmpty()) {
                throw new RefusedException("institution.filter");
            }
            rows = requests.list(actor, chosen.orElse(null));
        });
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Option> getStates() {
        return Arrays.stream(RequestState.values())
                .filter(state -> state != RequestState.UNCONFIRMED)
                .map(state -> new Option(state.key(), state.polishName()))
                .toList();
    }

    public String day(LocalDateTime utc) {
        return Moments.day(utc);
    }
}
