package pl.kooperacja.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import pl.kooperacja.account.CurrentPerson;
import pl.kooperacja.account.Permission;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.shared.Messages;

/** The table of who may do what, as the code has it. */
@Named
@RequestScoped
public class PermissionsBacking {
    @Inject
    CurrentPerson current;

    /** What a role is. @param scopes how far it can reach, in words */
    public record Column(String name, String scopes) {}

    /** A permission and the roles that give it, in the order of {@link #getColumns}. */
    public record Row(String name, List<Boolean> cells) {}

    public void open() {
        current.required(Permission.SEE_PEOPLE);
    }

    public List<Column> getColumns() {
        return Stream.of(Role.values())
                .map(role -> new Column(role.polishName(), scopes(role)))
                .toList();
    }

    private static String scopes(Role role) {
        return String.join(
                ", ",
                role.scopes().stream().sorted().map(PermissionsBacking::scope).toList());
    }

    private static String scope(Scope scope) {
        return Messages.text("account_scope.label.kind." + scope.name().toLowerCase(java.util.Locale.ROOT));
    }

    public List<Row> getRows() {
        return Stream.of(Permission.values())
                .map(permission -> new Row(
                        permission.polishName(),
                        Stream.of(Role.values()).map(permission::isGivenBy).toList()))
                .toList();
    }
}
