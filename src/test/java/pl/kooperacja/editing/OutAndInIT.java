package pl.kooperacja.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.account.Held;
import pl.kooperacja.account.Role;
import pl.kooperacja.account.Scope;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.publication.FormerAddresses;
import pl.kooperacja.publication.ImportReport;
import pl.kooperacja.publication.Importer;
import pl.kooperacja.publication.OutdatedException;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.shared.MovedException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.testing.ContentFolder;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.House;
import pl.kooperacja.testing.TestDatabase;

/** Texts between the site and files. */
class OutAndInIT extends OnEveryDesk {
    private static byte[] zip(House house, Author author) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.get(Export.class).write(author, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void whatGoesOutComesInAndGoesOutTheSame() throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
        content.write("materialy/01-a.md", text().saying("![Opis](pliki/obraz.png \"Podpis\")\n\n[Plik](pliki/x.txt)"))
                .write("materialy/pliki/obraz.png", picture.toByteArray())
                .write("materialy/pliki/x.txt", "Zażółć".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .write("materialy/b.md", "\ufeff" + ContentText.material("material-b"))
                .write(
                        "materialy/c.md",
                        ContentText.material("material-c")
                                .with("audience", "[\"type:PCPR@18\", \"institution:12\"]")
                                .with("announced", "true")
                                .with("related", "{see: [material-a]}"))
                .write("bloki/kontakt.md", ContentText.block("blok-kontakt", "Napisz."));
        assertThat(get(Importer.class).run(content.path()).faults()).isEmpty();
        Author anna = editor("anna");
        Author jan = editor("jan");
        published(
                anna,
                jan,
                saved(
                        anna,
                        drafts().begin(anna, ITEM),
                        drafts().begin(anna, ITEM).text().source().concat("\nZe strony.\n")));
        DraftView fresh = drafts().beginNew(anna, "material", "materialy/", "7", "nowy", "Nowy", "kraj");
        published(
                anna,
                jan,
                saved(anna, fresh, ContentText.material(fresh.text().id()).saying("Nowy.")));
        reviews().archive(anna, "material-b", "", "stare");
        DraftView moving = drafts().begin(anna, "material-c");
        published(
                anna,
                jan,
                drafts().save(
                                anna,
                                moving.id(),
                                moving.version(),
                                "materialy/przeniesiony.md",
                                moving.text().source()));

        byte[] first = zip(house, anna);
        Map<String, byte[]> files = entries(first);
        assertThat(files.keySet())
                .containsExactly(
                        "bloki/kontakt.md",
                        FormerAddresses.PATH,
                        "materialy/01-a.md",
                        "materialy/7-nowy.md",
                        "materialy/pliki/obraz.png",
                        "materialy/pliki/x.txt",
                        "materialy/przeniesiony.md");
        ContentFolder again = new ContentFolder(folder.resolve("again"));
        files.forEach((name, bytes) -> again.write(name, bytes));
        try (TestDatabase empty = TestDatabase.open(engine)) {
            Path data = folder.resolve("data-again");
            try (House other = new House(empty, clock, Map.of("SK_DATA", data.toString()))) {
                ImportReport report = other.get(Importer.class).run(again.path());
                assertThat(report.faults()).isEmpty();
                assertThat(report.imported()).isEqualTo(4);
                assertThat(zip(other, anna)).isEqualTo(first);
                assertThatThrownBy(() -> other.get(PublicationService.class)
                                .open(other.get(MaterialKind.class), "/materialy/c", Reader.GUEST))
                        .isInstanceOfSatisfying(MovedException.class, e -> assertThat(e.address())
                                .isEqualTo("/materialy/przeniesiony"));
                assertThat(other.get(PublicationService.class)
                                .known(Set.of("material-c"), Reader.GUEST)
                                .get("material-c")
                                .locked())
                        .as("announced, and for others")
                        .isTrue();
                again.write(FormerAddresses.PATH, "adres,id\n/a,nie-ma\nbzdura\n/materialy/c,material-c\n");
                assertThat(other.get(Importer.class).run(again.path()).faults())
                        .extracting(ImportReport.Fault::line)
                        .containsExactly(2, 3);
                files.forEach((name, bytes) -> again.write(name, bytes));
            }
        }
        assertThat(get(Importer.class).run(again.path()).faults())
                .as("files that say what the site says are no conflict")
                .isEmpty();
    }

    @Test
    void onlyOnesOwnTerritoryGoesOut() throws Exception {
        content.write(
                "materialy/b.md",
                ContentText.material("material-b")
                        .with("owner", "{institution: ROPS, territory: \"26\", mailbox: a@example.org}"));
        published();
        Author near = somebody("near", new Held(Role.EDITOR, Scope.VOIVODESHIP, "26"));
        assertThat(entries(zip(house, near)).keySet()).containsExactly("materialy/b.md");
    }

    @Test
    void aFileAndTheSiteThatBothChangedWaitForADecision() {
        published();
        Author anna = editor("anna");
        published(anna, editor("jan"), saved(anna, drafts().begin(anna, ITEM), text().saying("Z serwisu.")));
        content.write("materialy/a.md", text().saying("Z pliku."));
        assertThat(get(Importer.class).run(content.path()).faults()).hasSize(1);
        DeskService desk = get(DeskService.class);
        assertThat(desk.conflicts(anna).rows()).singleElement().satisfies(entry -> assertThat(entry.id())
                .isEqualTo(ITEM));
        FileConflictService conflicts = get(FileConflictService.class);
        Author far = somebody("far", new Held(Role.EDITOR, Scope.VOIVODESHIP, "18"));
        assertThatThrownBy(() -> conflicts.get(far, ITEM)).isInstanceOf(NotFoundException.class);
        assertThat(desk.conflicts(far).rows()).isEmpty();

        conflicts.keepOurs(anna, ITEM);
        assertThat(desk.conflicts(anna).rows()).isEmpty();
        assertThat(get(Importer.class).run(content.path()).faults()).isEmpty();
        assertThat(publishing().get(ITEM).source()).contains("Z serwisu.");

        content.write("materialy/a.md", text().saying("Z nowego pliku."));
        get(Importer.class).run(content.path());
        assertThatThrownBy(() -> conflicts.takeFile(anna, ITEM, 1, "plik")).isInstanceOf(OutdatedException.class);
        conflicts.takeFile(anna, ITEM, 2, "plik");
        assertThat(publishing().get(ITEM).source()).contains("Z nowego pliku.");
        assertThat(publishing().get(ITEM).edited()).isFalse();
        assertThat(get(Importer.class).run(content.path()).changedNothing()).isTrue();
        assertThatThrownBy(() -> conflicts.get(anna, ITEM)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theDeskCountsWhatWaits() {
        content.write("materialy/c.md", ContentText.material("material-c").with("review", "2026-01-01"))
                .write("materialy/d.md", ContentText.material("material-d").saying("[x](id:material-e)"));
        published();
        Author anna = editor("anna");
        Author jan = editor("jan");
        DeskService desk = get(DeskService.class);
        DraftView draft = saved(anna, drafts().begin(anna, ITEM), text().saying("Nowe."));
        assertThat(desk.drafts(anna).count()).isEqualTo(1);
        assertThat(desk.drafts(jan).count()).isZero();
        assertThat(desk.toReview(jan).count()).isZero();
        reviews().submit(anna, draft.id(), draft.version(), "x");
        assertThat(desk.toReview(jan).count()).isEqualTo(1);
        assertThat(desk.toReview(anna).count()).as("not one's own").isZero();
        assertThat(desk.toReview(adviser("doradca", "26")).count())
                .as("of the whole country")
                .isZero();
        assertThat(desk.toCheck(anna).rows()).extracting(DeskService.Entry::id).containsExactly("material-c");
        assertThat(desk.broken(anna).rows())
                .extracting(DeskService.Broken::target)
                .containsExactly("material-e");
        assertThat(desk.items(anna, "MATERIAL-", "material", false, 1).count()).isEqualTo(3);
        assertThat(desk.items(anna, "%", "", false, 1).count())
                .as("no wildcard of the asker's")
                .isZero();
        assertThat(desk.items(anna, "", "", true, 1).count()).isZero();
    }
}
