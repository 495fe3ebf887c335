package pl.kooperacja.file.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {
    @Test
    void picturesAndPdfOpenInTheBrowser() {
        assertThat(Disposition.of("image/png", "a.png")).isEqualTo("inline");
        assertThat(Disposition.of("application/pdf", "a.pdf")).isEqualTo("inline");
    }

    @Test
    void theRestIsSavedUnderItsExactName() {
        assertThat(Disposition.of("application/msword", "Wzór „A” (1)*.doc"))
                .isEqualTo("attachment; filename=\"Wz_r__A___1__.doc\";"
                        + " filename*=UTF-8''Wz%C3%B3r%20%E2%80%9EA%E2%80%9D%20%281%29%2A.doc");
    }

    @Test
    void aPageIsNeverOpenedInPlace() {
        assertThat(Disposition.of("text/html", "x.html")).startsWith("attachment;");
    }
}
