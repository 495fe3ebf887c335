package pl.kooperacja.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.web.NoticeSource;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.OnEveryDatabase;

class NewsNoticesIT extends OnEveryDatabase {
    private static final Reader MEMBER = new Reader(Set.of("public", "authorised"));

    private final NewsNotices notices = new NewsNotices();

    @BeforeEach
    void furnish() {
        notices.publications = get(PublicationService.class);
        notices.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ContentText news(String id, LocalDate from, LocalDate until) {
        return ContentText.of(id)
                .with("category", "komunikaty")
                .with("published", from.toString())
                .with("notice", "{from: " + from + (until == null ? "" : ", until: " + until) + "}");
    }

    private void publish(ContentText... texts) {
        for (ContentText text : texts) {
            content.write("aktualnosci/2026/" + text.front().get("id") + ".md", text);
        }
        assertThat(get(Importer.class).run(content.path()).faults()).isEmpty();
    }

    private List<String> shown(Reader reader) {
        return notices.notices(reader).stream()
                .map(NoticeSource.Notice::address)
                .toList();
    }

    @Test
    void noticeComesAndGoesWithItsDays() {
        publish(
                news("przerwa", today().plusDays(1), today().plusDays(2)),
                ContentText.of("inna").with("category", "komunikaty"));
        assertThat(shown(Reader.GUEST)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(notices.notices(Reader.GUEST))
                .containsExactly(new NoticeSource.Notice("Tytuł przerwa", "/aktualnosci/przerwa"));
        clock.forward(Duration.ofDays(1));
        assertThat(shown(Reader.GUEST)).hasSize(1);
        clock.forward(Duration.ofDays(1));
        assertThat(shown(Reader.GUEST)).isEmpty();
    }

    @Test
    void newerNoticeStandsFirst() {
        publish(
                news("starsza", today().minusDays(3), null),
                news("nowsza", today().minusDays(1), null),
                news("najstarsza", today().minusDays(4), null));
        assertThat(shown(Reader.GUEST))
                .containsExactly("/aktualnosci/nowsza", "/aktualnosci/starsza", "/aktualnosci/najstarsza");
    }

    @Test
    void noticeIsForThoseWhoMayKnowOfIt() {
        publish(
                news("tajna", today(), null).with("audience", "authorised"),
                news("zapowiedziana", today(), null)
                        .with("audience", "authorised")
                        .with("announced", "true"));
        assertThat(shown(Reader.GUEST)).containsExactly("/aktualnosci/zapowiedziana");
        assertThat(shown(MEMBER)).containsExactlyInAnyOrder("/aktualnosci/zapowiedziana", "/aktualnosci/tajna");
    }

    @Test
    void noticeOfWithdrawnNewsIsGoneAtOnce() {
        publish(news("przerwa", today(), null));
        assertThat(shown(Reader.GUEST)).hasSize(1);
        get(PublicationService.class).archive("przerwa");
        assertThat(shown(Reader.GUEST)).isEmpty();
    }
}
