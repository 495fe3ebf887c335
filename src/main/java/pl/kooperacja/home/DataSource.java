package pl.kooperacja.home;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import pl.kooperacja.shared.Single;

/** The one data source; the launcher has found its values and migrated the schema. */
@Single
@DataSourceDefinition(
        name = "java:app/jdbc/main",
        className = "${MPCONFIG=sk.db.class}",
        url = "${MPCONFIG=sk.db.url}",
        user = "${MPCONFIG=sk.db.user}",
        password = "${MPCONFIG=sk.db.password:}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit"
        })
public class DataSource {}
