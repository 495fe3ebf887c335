package pl.kooperacja.account;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pl.kooperacja.shared.JsonBuilders;
import pl.kooperacja.shared.Single;

/** What people typed before they were signed out, kept until they are back. */
@Single
@Transactional
public class KeptForms {
    private static final Duration LIFE = Duration.ofHours(1);
    /** Names of fields that are never kept: passwords, codes, and what proves that a form is ours. */
    private static final Set<String> SECRET = Set.of("haslo", "dawne", "kod", "sekret", "znak", "klucz");

    private static final int LONGEST_ADDRESS = 500;
    private static final JsonProvider JSON = JsonProvider.provider();

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    Vault vault;

    @Inject
    DeviceService devices;

    /** A form as it was sent, and where to. */
    public record Kept(String address, Map<String, String> values) {}

    /**
     * Keeps what was sent.
     *
     * @param session key of the session that is over: only its owner will get the form back
     * @return a key to get it back with; empty when there is nothing worth keeping
     */
    public Optional<String> keep(String address, Map<String, String> values, String session) {
        Optional<Long> owner = devices.owner(session);
        JsonObjectBuilder json = JsonBuilders.object();
        boolean worth = false;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!SECRET.contains(value.getKey())) {
                json.add(value.getKey(), value.getValue());
                worth |= !value.getValue().isBlank() && !value.getKey().equals("co");
            }
        }
        if (!worth || owner.isEmpty() || address.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        String key = Secrets.fresh();
        String hash = Secrets.hash(key);
        entities.createNativeQuery(
                        "INSERT INTO kept_form (hash, person_id, address, body, expires_at) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, hash)
                .setParameter(2, owner.get())
                .setParameter(3, address)
                .setParameter(4, vault.seal(json.build().toString(), purpose(hash)))
                .setParameter(5, Timestamp.valueOf(accounts.now().plus(LIFE)))
                .executeUpdate();
        return Optional.of(key);
    }

    private static String purpose(String hash) {
        return "form " + hash;
    }

    /** The form of this key, for the person whose it is. */
    public Optional<Kept> find(SignedIn who, String key) {
        if (key == null) {
            return Optional.empty();
        }
        String hash = Secrets.hash(key);
        List<?> rows = entities.createNativeQuery(
                        "SELECT address, body FROM kept_form WHERE hash = ? AND person_id = ? AND expires_at > ?")
                .setParameter(1, hash)
                .setParameter(2, who.person())
                .setParameter(3, Timestamp.valueOf(accounts.now()))
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).findFirst().flatMap(row -> vault.open(
                        text(row[1]), purpose(hash))
                .map(json -> new Kept((String) row[0], values(json))));
    }

    private static String text(Object column) {
        try {
            return column instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : column.toString();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> values(String json) {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            var object = reader.readObject();
            object.keySet().forEach(name -> values.put(name, object.getString(name)));
        }
        return values;
    }

    void forgetOld() {
        entities.createNativeQuery("DELETE FROM kept_form WHERE expires_at <= ?")
                .setParameter(1, Timestamp.valueOf(accounts.now()))
                .executeUpdate();
    }
}
