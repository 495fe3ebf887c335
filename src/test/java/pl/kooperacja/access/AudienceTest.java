package pl.kooperacja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.kooperacja.territory.Areas;
import pl.kooperacja.testing.Fixed;

class AudienceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "public",
                "signed-in",
                "authorised",
                "institution:12",
                "team:7",
                "edition:31",
                "event:9",
                "type:PCPR",
                "type:PCPR@18",
                "type:ZS-P@1804",
                "area:18",
                "area:2604",
                "area:2604011",
                "role:trainer",
                "role:editor",
                "role:adviser",
                "role:admin",
                "role:adviser@14"
            })
    void keyIsKnown(String key) {
        assertThat(Audience.valid(key)).isTrue();
        assertThat(Audience.of(List.of(key)).keys()).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Public",
                "PUBLIC",
                "public ",
                "public\n",
                "signedin",
                "role:",
                "role:owner",
                "role:admin@",
                "type:",
                "type:pcpr",
                "type:P",
                "type:PCPR@",
                "type:PCPR@1",
                "type:PCPR@18180011",
                "area:",
                "area:1",
                "area:gmina",
                "institution:",
                "institution:x",
                "team:-1",
                "authorised@18",
                "public@18",
                "area:18@18",
                "public,role:admin",
                "team:1234567890123456789",
                "* ",
                "%"
            })
    void keyIsRefused(String key) {
        assertThat(Audience.valid(key)).isFalse();
        assertThatThrownBy(() -> Audience.of(List.of(key))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyIsNoAudience() {
        assertThatThrownBy(() -> Audience.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneKeyInCommonOpens() {
        Audience audience = Audience.of(List.of("type:PCPR@18", "role:trainer"));
        assertThat(audience.includes(reader("signed-in", "authorised", "type:PCPR", "type:PCPR@18")))
                .isTrue();
        assertThat(audience.includes(reader("role:trainer"))).isTrue();
        assertThat(audience.includes(reader("authorised", "type:PCPR", "area:18")))
                .isFalse();
        assertThat(audience.includes(Reader.GUEST)).isFalse();
        assertThat(audience.isPublic()).isFalse();
    }

    @Test
    void everybodyReadsWhatIsPublic() {
        assertThat(Audience.PUBLIC.includes(Reader.GUEST)).isTrue();
        assertThat(Audience.of(List.of("role:admin", "public")).includes(reader("team:7")))
                .isTrue();
    }

    @Test
    void keysKeepTheOrderOfTheOwner() {
        assertThat(Audience.of(List.of("role:trainer", "authorised", "role:trainer"))
                        .keys())
                .containsExactly("role:trainer", "authorised");
    }

    @Test
    void readerAlwaysHoldsWhatEverybodyHolds() {
        assertThatThrownBy(() -> new Reader(Set.of("role:admin"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Reader.GUEST.isGuest()).isTrue();
        assertThat(reader().isGuest()).isTrue();
        assertThat(reader("signed-in").isGuest()).isFalse();
    }

    @Test
    void anAuditorReadsEverythingAndNobodyIsToldSo() {
        Reader auditor = reader("signed-in", Audience.AUDITOR_KEY);
        Audience one = Audience.of(List.of("institution:12"));
        assertThat(one.includes(auditor)).isTrue();
        assertThat(one.keys()).containsExactly("institution:12");
        assertThat(one.opening().keys()).containsExactly("institution:12", "role:auditor");
        assertThat(one.opening().opening()).isEqualTo(one.opening());
        assertThat(Audience.PUBLIC.opening()).isEqualTo(Audience.PUBLIC);
        assertThat(Audience.valid(Audience.AUDITOR_KEY)).isFalse();
        AudienceDescription description = new AudienceDescription();
        description.names = Fixed.of();
        description.areas = new Areas();
        assertThat(description.lines(one.opening())).isEqualTo(description.lines(one));
    }

    @Test
    void audienceIsTold() {
        AudienceDescription description = new AudienceDescription();
        description.names = Fixed.of();
        description.areas = new Areas();
        assertThat(description.lines(Audience.of(List.of(
                        "public",
                        "signed-in",
                        "authorised",
                        "type:PCPR",
                        "type:PCPR@18",
                        "area:14",
                        "role:adviser@18",
                        "team:7"))))
                .containsExactly(
                        "wszyscy",
                        "osoby z\u00a0kontem w\u00a0serwisie",
                        "pracownicy uprawnionych podmiotów",
                        "pracownicy uprawnionych jednostek typu PCPR",
                        "pracownicy uprawnionych jednostek typu PCPR, województwo podkarpackie",
                        "pracownicy uprawnionych podmiotów, województwo mazowieckie",
                        "doradcy ROPS, województwo podkarpackie",
                        "wskazane podmioty, zespoły lub grupy");
    }

    private static Reader reader(String... keys) {
        Set<String> all = new java.util.HashSet<>(Set.of(keys));
        all.add(Audience.PUBLIC_KEY);
        return new Reader(all);
    }
}
