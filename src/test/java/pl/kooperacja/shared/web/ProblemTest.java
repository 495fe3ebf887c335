package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    @Test
    void reasonStandsInTheDetail() {
        assertThat(Problem.of(400, "Zły numer.", "/api/v1/step").detail()).isEqualTo("Zły numer.");
    }

    @Test
    void failureGivesItsNumberAfterWords() {
        assertThat(Problem.of(500, "1a2b3c4d", "/api/v1").detail())
                .startsWith("Coś się")
                .endsWith("1a2b3c4d.");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 406, 410, 414, 415, 431, 500, 502, 503})
    void everyStatusHasWords(int status) {
        Problem problem = Problem.of(status, null, "/api");
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.detail()).isNotBlank();
    }

    @Test
    void bodyEscapesTheAddress() {
        String body = new String(Problem.of(404, null, "/api/\"x").bytes(), StandardCharsets.UTF_8);
        assertThat(body).contains("\"status\":404").contains("\"instance\":\"/api/\\\"x\"");
    }

    @Test
    void programsAskBelowApi() {
        assertThat(Problem.isFor("/api")).isTrue();
        assertThat(Problem.isFor("/api/v1/step")).isTrue();
        assertThat(Problem.isFor("/apis")).isFalse();
    }
}
