package pl.kooperacja.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.kooperacja.search.SearchFixture.item;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.kooperacja.shared.RefusedException;

class SearchIndexTest {
    @TempDir
    Path folder;

    private SearchFixture site;

    @BeforeEach
    void open() {
        site = new SearchFixture(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static List<SearchSource> sources(SearchItem... items) {
        return List.of(() -> Stream.of(items));
    }

    private boolean reopen() {
        site.index.close();
        boolean usable = site.index.open();
        site.index.admit();
        return usable;
    }

    @Test
    void whatIsReplacedAndRefreshedIsFoundOnce() {
        site.hold(item("a", "Diagnoza", "Pierwszy tekst."));
        site.hold(item("a", "Diagnoza", "Drugi tekst."));
        assertThat(site.found("drugi")).containsExactly("a");
        assertThat(site.search("pierwszy").total()).isZero();
        assertThat(site.index.size()).isEqualTo(1);
    }

    @Test
    void whatIsDeletedIsGone() {
        site.hold(item("a", "Diagnoza", "Tekst."));
        site.index.delete("a");
        site.index.refresh();
        assertThat(site.found("diagnoza")).isEmpty();
    }

    @Test
    void aNewIndexAsksToBeBuiltAndAFinishedOneDoesNot() {
        assertThat(reopen()).isFalse();
        site.index.rebuild(sources(item("a", "Diagnoza", "Tekst.")));
        assertThat(site.found("diagnoza")).containsExactly("a");
        assertThat(reopen()).isTrue();
        assertThat(site.found("diagnoza")).containsExactly("a");
    }

    @Test
    void whatWasNotFinishedDoesNotCount() {
        site.hold(item("a", "Diagnoza", "Tekst."));
        site.index.commit();
        assertThat(reopen()).isFalse();
        assertThat(site.index.size()).isZero();
    }

    @Test
    void whatIsWrittenAfterABuildingIsThereAfterTheNextStart() {
        site.index.rebuild(sources(item("a", "Diagnoza", "Tekst.")));
        site.hold(item("b", "Ewaluacja", "Tekst."));
        site.index.commit();
        assertThat(reopen()).isTrue();
        assertThat(site.found("ewaluacja")).containsExactly("b");
    }

    @Test
    void aDamagedIndexIsToBeBuiltAnew() throws Exception {
        site.index.rebuild(sources(item("a", "Diagnoza", "Tekst."), item("b", "Ewaluacja", "Tekst.")));
        site.index.close();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("index"))) {
            files = all.filter(file -> file.toString().matches(".*\\.(cfs|doc|tim|fdt)"))
                    .toList();
        }
        assertThat(files).isNotEmpty();
        byte[] bytes = Files.readAllBytes(files.get(0));
        bytes[bytes.length / 2] ^= 1;
        Files.write(files.get(0), bytes);
        assertThat(site.index.open()).isFalse();
        site.index.rebuild(sources(item("a", "Diagnoza", "Tekst.")));
        assertThat(site.found("diagnoza")).containsExactly("a");
    }

    @Test
    void anIndexOfAnotherKindIsToBeBuiltAnew() throws Exception {
        site.index.close();
        Path foreign = Files.createDirectories(folder.resolve("index/7/public"));
        Files.writeString(foreign.resolve("segments_1"), "not of Lucene");
        Files.createDirectories(folder.resolve("index/7/restricted"));
        assertThat(site.index.open()).isFalse();
        assertThat(folder.resolve("index/7")).doesNotExist();
    }

    @Test
    void anIndexInUseIsRefusedInOneLine() {
        SearchIndex other = new SearchIndex(folder.resolve("index"), site.index.analysis());
        assertThatThrownBy(other::open)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("inny proces")
                .hasMessageNotContaining("\n");
    }

    @Test
    void theOldIndexAnswersWhileANewOneIsBuilt() {
        site.hold(item("a", "Diagnoza", "Stary tekst."));
        site.index.rebuild(List.of(() -> {
            assertThat(site.found("stary")).containsExactly("a");
            return Stream.of(item("b", "Diagnoza", "Nowy tekst."));
        }));
        assertThat(site.found("diagnoza")).containsExactly("b");
    }

    @Test
    void whatChangesDuringABuildingIsNotLostToWhatASourceReadBefore() {
        site.hold(item("gone", "Zniknie", "Tekst."));
        site.index.rebuild(List.of(() -> {
            Stream<SearchItem> readBefore = Stream.of(
                    item("early", "Diagnoza", "Stara."),
                    item("late", "Diagnoza", "Stara."),
                    item("gone", "Zniknie", ""));
            return readBefore.peek(each -> {
                if (each.id().equals("late")) {
                    site.index.replace(item("late", "Diagnoza", "Nowa."));
                    site.index.replace(item("early", "Diagnoza", "Nowa."));
                    site.index.delete("gone");
                }
            });
        }));
        assertThat(site.found("nowa diagnoza")).containsExactlyInAnyOrder("early", "late");
        assertThat(site.search("stara").total()).isZero();
        assertThat(site.found("zniknie")).isEmpty();
    }

    @Test
    void aSourceThatFailsLeavesTheOldIndex() {
        site.hold(item("a", "Diagnoza", "Tekst."));
        List<SearchSource> failing = List.of(() -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> site.index.rebuild(failing)).hasMessage("broken");
        assertThat(site.found("diagnoza")).containsExactly("a");
        site.index.rebuild(sources(item("b", "Diagnoza", "Tekst.")));
        assertThat(site.found("diagnoza")).containsExactly("b");
    }

    @Test
    void anIndexThatIsHeldAndNotOpenYetIsKeptFromOthersAndFromBeingBuilt() {
        site.index.rebuild(sources(item("a", "Diagnoza", "Tekst.")));
        site.index.close();
        site.index.hold();
        SearchIndex other = new SearchIndex(folder.resolve("index"), site.index.analysis());
        assertThatThrownBy(other::hold).isInstanceOf(RefusedException.class).hasMessageContaining("inny proces");
        assertThatThrownBy(() -> site.index.rebuild(sources())).isInstanceOf(RefusedException.class);
        assertThat(site.index.open()).isTrue();
        site.index.admit();
        assertThat(site.found("diagnoza")).containsExactly("a");
    }

    @Test
    void nothingIsFoundBeforeTheIndexIsOpen() {
        site.index.close();
        assertThat(site.search("diagnoza").total()).isZero();
    }
}
