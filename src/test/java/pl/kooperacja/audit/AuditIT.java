package pl.kooperacja.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.kooperacja.testing.OnEveryDatabase;

class AuditIT extends OnEveryDatabase {
    @Test
    void entriesTellWhoDidWhatFromWhereAndWhenInUtc() {
        AuditService audit = get(AuditService.class);
        audit.record(7L, "account.sign-in", "person", 7L, "192.0.2.1");
        clock.forward(Duration.ofHours(1));
        audit.record(null, "account.reset-asked", "person", 7L, "2001:db8::1");
        audit.record(7L, "account.sign-in", "person", 8L, null);

        List<AuditEntry> entries = audit.of("person", 7L);
        assertThat(entries).extracting(AuditEntry::getAction).containsExactly("account.sign-in", "account.reset-asked");
        assertThat(entries).extracting(AuditEntry::getActorId).containsExactly(7L, null);
        assertThat(entries).extracting(AuditEntry::getOrigin).containsExactly("192.0.2.1", "2001:db8::1");
        assertThat(entries.getFirst().getHappenedAt()).isEqualTo(LocalDateTime.of(2026, 12, 1, 9, 0));
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        assertThatThrownBy(() -> database.transaction(() -> {
                    get(AuditService.class).record(7L, "account.sign-in", "person", 7L, null);
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(Exception.class);
        assertThat(get(AuditService.class).of("person", 7L)).isEmpty();
    }
}
