package pl.kooperacja.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import pl.kooperacja.access.Reader;
import pl.kooperacja.book.ChapterKind;
import pl.kooperacja.coopmodel.StepKind;
import pl.kooperacja.glossary.TermKind;
import pl.kooperacja.material.MaterialKind;
import pl.kooperacja.page.PageKind;
import pl.kooperacja.publication.ImportReport.Fault;
import pl.kooperacja.shared.GoneException;
import pl.kooperacja.shared.MovedException;
import pl.kooperacja.shared.NotFoundException;
import pl.kooperacja.shared.RefusedException;
import pl.kooperacja.testing.ContentText;
import pl.kooperacja.testing.OnEveryDatabase;

class ImporterIT extends OnEveryDatabase {
    private ImportReport run() {
        return get(Importer.class).run(content.path());
    }

    private Opened<PageKind.Details> open(String address) {
        return get(PublicationService.class).open(get(PageKind.class), address, Reader.GUEST);
    }

    private static ContentText text(String id) {
        return ContentText.of(id);
    }

    /** The report of a run over one faulty file beside a sound one, which loads. */
    private List<Fault> faultsOf(String file, Object text) {
        return faultsOf(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Fault> faultsOf(String file, byte[] bytes) {
        content.write("strony/zdrowa.md", text("zdrowa")).write(file, bytes);
        ImportReport report = run();
        assertThat(report.imported()).isEqualTo(1);
        assertThat(open("/zdrowa").item().id()).isEqualTo("zdrowa");
        return report.faults();
    }

    // what is wrong with a file

    @Test
    void brokenFrontMatterIsReported() {
        assertThat(faultsOf("strony/x.md", "---\nid: x-1\ntitle: \"nie zamknięty\nsummary: s\n---\nTekst\n"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo("strony/x.md");
                    assertThat(fault.line()).isBetween(3, 5);
                    assertThat(fault.reason()).startsWith("nagłówek nie jest poprawnym YAML");
                });
    }

    @Test
    void absentFrontMatterIsReported() {
        assertThat(faultsOf("strony/x.md", "# Sam tekst\n"))
                .containsExactly(new Fault("strony/x.md", 1, "brak nagłówka między wierszami ---"));
    }

    @Test
    void emptyFileIsReported() {
        assertThat(faultsOf("strony/x.md", ""))
                .containsExactly(new Fault("strony/x.md", 1, "brak nagłówka między wierszami ---"));
    }

    @Test
    void unknownKeyIsReported() {
        ContentText text = text("faulty").with("autor", "ja");
        assertThat(faultsOf("strony/x.md", text))
                .containsExactly(new Fault("strony/x.md", text.lineOf("autor"), "nieznany klucz autor"));
    }

    @Test
    void unknownKeyInsideIsReported() {
        ContentText text = text("faulty").with("owner", "{institution: a, territory: kraj, mailbox: a@b.pl, osoba: x}");
        assertThat(faultsOf("strony/x.md", text))
                .containsExactly(new Fault("strony/x.md", text.lineOf("owner"), "nieznany klucz osoba"));
    }

    @Test
    void missingIdIsReported() {
        assertThat(faultsOf("strony/x.md", text("faulty").with("id", null)))
                .containsExactly(new Fault("strony/x.md", 2, "brak wartości id"));
    }

    @Test
    void malformedIdIsReported() {
        assertThat(faultsOf("strony/x.md", text("faulty").with("id", "Żółty_Id")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.reason()).startsWith("id: „Żółty_Id”");
                });
    }

    @Test
    void doubledIdIsReportedAtTheSecondFile() {
        content.write("strony/a.md", text("ten-sam")).write("strony/b.md", text("ten-sam"));
        ImportReport report = run();
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.faults()).containsExactly(new Fault("strony/b.md", 2, "id ten-sam ma już plik strony/a.md"));
    }

    @Test
    void copyOfAKnownItemIsTheOneAtFault() {
        content.write("strony/b.md", text("ten-sam"));
        run();
        content.write("strony/a.md", text("ten-sam"));
        assertThat(run().faults()).containsExactly(new Fault("strony/a.md", 2, "id ten-sam ma już plik strony/b.md"));
        assertThat(open("/b").item().id()).isEqualTo("ten-sam");
    }

    @Test
    void duplicateAddressIsReported() {
        content.write("strony/a.md", text("pierwszy")).write("strony/01-a.md", text("drugi"));
        ImportReport report = run();
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.faults()).containsExactly(new Fault("strony/a.md", 1, "adres /a ma już plik strony/01-a.md"));
    }

    @Test
    void newcomerAtATakenAddressIsTheOneAtFault() {
        content.write("strony/a.md", text("pierwszy"));
        run();
        content.write("strony/01-a.md", text("drugi"));
        ImportReport report = run();
        assertThat(report.faults()).containsExactly(new Fault("strony/01-a.md", 1, "adres /a ma już plik strony/a.md"));
        assertThat(open("/a").item().id()).isEqualTo("pierwszy");
    }

    @Test
    void missingAltIsReported() {
        ContentText text = text("faulty").saying("Tekst.\n\n![](rysunek.svg)");
        content.write("strony/rysunek.svg", "<svg viewBox=\"0 0 1 1\"/>");
        assertThat(faultsOf("strony/x.md", text))
                .containsExactly(
                        new Fault("strony/x.md", text.bodyLine() + 2, "rycina rysunek.svg nie ma tekstu zastępczego"));
    }

    @Test
    void missingFileIsReported() {
        ContentText text = text("faulty").saying("Tekst.\n\n[Wzór](pliki/wzor.docx)");
        assertThat(faultsOf("strony/x.md", text))
                .containsExactly(new Fault("strony/x.md", text.bodyLine() + 2, "nie ma pliku pliki/wzor.docx"));
    }

    @Test
    void fileOutsideContentIsMissing() throws IOException {
        java.nio.file.Files.writeString(folder.resolve("tajne.txt"), "tajne");
        assertThat(faultsOf("strony/x.md", text("faulty").saying("[Plik](../../tajne.txt)")))
                .extracting(Fault::reason)
                .containsExactly("nie ma pliku ../../tajne.txt");
    }

    @Test
    void wrongDateIsReported() {
        ContentText text = text("faulty").with("review", "31.12.2026").with("published", "2026-02-30");
        assertThat(faultsOf("strony/x.md", text))
                .containsExactly(
                        new Fault(
                                "strony/x.md",
                                text.lineOf("published"),
                                "published: „2026-02-30” nie jest datą w postaci 2026-11-21"),
                        new Fault(
                                "strony/x.md",
                                text.lineOf("review"),
                                "review: „31.12.2026” nie jest datą w postaci 2026-11-21"));
    }

    @Test
    void dateBeyondAnyCalendarIsReported() {
        assertThat(faultsOf("strony/x.md", text("faulty").with("review", "\"+12026-11-21\"")))
                .extracting(Fault::reason)
                .containsExactly("review: „+12026-11-21” nie jest datą w postaci 2026-11-21");
    }

    @Test
    void unknownAudienceIsReported() {
        ContentText text = text("faulty").with("audience", "[authorised, gmina]");
        assertThat(faultsOf("strony/x.md", text))
                .containsExactly(new Fault("strony/x.md", text.lineOf("audience"), "audience: nieznany klucz „gmina”"));
    }

    @Test
    void fileThatIsNotUtf8IsReportedWithItsLine() {
        byte[] bytes = text("faulty")
                .saying("Wiersz.\nZażółć gęślą jaźń.")
                .toString()
                .getBytes(Charset.forName("windows-1250"));
        // the title has Polish letters, too
        assertThat(faultsOf("strony/x.md", bytes))
                .containsExactly(new Fault("strony/x.md", 3, "plik nie jest zapisany w UTF-8"));
    }

    @Test
    void fileOfNoKindIsReported() {
        assertThat(faultsOf("inne/x.md", text("faulty"))).singleElement().satisfies(fault -> assertThat(fault.reason())
                .startsWith("nie wiadomo, jakiego rodzaju"));
    }

    @Test
    void deadLinksAreReportedWithTheirLines() {
        ContentText text = text("martwe")
                .with("related", "{see: [nie-ma-go]}")
                .saying("[a](id:nikt) i [b](/nie-ma)\n\n[c](id:zdrowa#nie-ma) [d](#tu-nie-ma) [[Nieznane]]\n\n"
                        + "W zdaniu {{blok:brak}} i {{operator.nazwa}}");
        content.write("strony/zdrowa.md", text("zdrowa")).write("strony/x.md", text);
        int line = text.bodyLine();
        assertThat(run().faults())
                .containsExactlyInAnyOrder(
                        new Fault("strony/x.md", text.lineOf("related"), "nie ma pozycji o id nie-ma-go"),
                        new Fault("strony/x.md", line, "nie ma pozycji o id nikt"),
                        new Fault("strony/x.md", line, "martwy odnośnik /nie-ma"),
                        new Fault("strony/x.md", line + 2, "w pozycji zdrowa nie ma kotwicy #nie-ma"),
                        new Fault("strony/x.md", line + 2, "w pozycji martwe nie ma kotwicy #tu-nie-ma"),
                        new Fault("strony/x.md", line + 2, "nie ma hasła „Nieznane” w słowniku"),
                        new Fault("strony/x.md", line + 4, "nie ma bloku ani danych {{blok:brak}}"));
    }

    @Test
    void relationFromAFieldOfTheKindIsChecked() {
        content.write(
                "modele/m/kroki/01-a.md",
                text("krok-a")
                        .with("model", "model-ktorego-nie-ma")
                        .with("number", "1")
                        .with("stage", "I"));
        assertThat(run().faults())
                .containsExactly(new Fault("modele/m/kroki/01-a.md", 9, "nie ma pozycji o id model-ktorego-nie-ma"));
    }

    @Test
    void linksThatLeadSomewhereAreNotReported() {
        content.write("bloki/blok.md", ContentText.block("blok-blok", "Treść bloku."))
                .write("slownik/ozps.md", text("haslo-ozps").titled("OZPS").with("aliases", "[oceny zasobów]"))
                .write("strony/cel.md", text("cel").saying("## Część {#czesc}\n\n[Napis]{#napis}"))
                .write(
                        "strony/x.md",
                        text("zrodlo")
                                .saying("[a](id:cel) [b](id:cel#czesc) [c](/cel) [[ozps]] [[Oceny zasobów|ocena]]"
                                        + " [d](id:cel#napis)\n\n{{blok:blok}}\n\n{{operator.nazwa}}"));
        assertThat(run().faults()).isEmpty();
        assertThat(open("/x").body().html()).contains("Treść bloku.", "href=\"/cel#czesc\"", "class=\"term\"");
    }

    @Test
    void linkBrokenBySomebodyElseIsReported() {
        content.write("strony/cel.md", text("cel"))
                .write("strony/x.md", text("zrodlo").saying("[a](id:cel)"));
        assertThat(run().faults()).isEmpty();
        content.delete("strony/cel.md");
        assertThat(run().faults()).extracting(Fault::reason).containsExactly("nie ma pozycji o id cel");
    }

    @Test
    void brokenImageIsReported() throws IOException {
        byte[] png = png();
        content.write("strony/uciety.png", java.util.Arrays.copyOf(png, 40));
        ContentText text = text("faulty").saying("![Opis](uciety.png)");
        assertThat(faultsOf("strony/x.md", text))
                .containsExactly(new Fault("strony/x.md", text.bodyLine(), "Nie można odczytać obrazu uciety.png."));
    }

    @Test
    void hostileDrawingIsReported() {
        content.write("strony/zly.svg", "<svg viewBox=\"0 0 1 1\"><script>alert(1)</script></svg>");
        ContentText text = text("faulty").saying("![Opis](zly.svg)");
        assertThat(faultsOf("strony/x.md", text))
                .containsExactly(
                        new Fault("strony/x.md", text.bodyLine(), "zly.svg: w rysunku nie może być elementu <script>"));
    }

    @Test
    void valuesTooLongForTheirColumnsAreReported() {
        ContentText text = text("faulty")
                .titled("t".repeat(301))
                .with("related", "{see: [żółty]}")
                .saying("[a](/" + "a".repeat(220) + ")\n\n[[" + "b".repeat(220) + "]]");
        assertThat(faultsOf("strony/x.md", text))
                .extracting(Fault::line)
                .containsExactly(3, text.lineOf("related"), text.bodyLine(), text.bodyLine() + 2);
    }

    // what happens in the course of time

    @Test
    void secondRunTakesNothingOverAndSaysSo() {
        content.write("strony/a.md", text("aaa")).write("strony/b.md", text("bbb"));
        assertThat(run().summary()).isEqualTo("Treść: wczytano 2\u00a0pozycje, bez zmian 0, zarchiwizowano 0.");
        ImportReport second = run();
        assertThat(second.changedNothing()).isTrue();
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(second.summary()).isEqualTo("Treść bez zmian (2\u00a0pozycje).");
        assertThat(open("/a").item().revision()).isEqualTo(1);
    }

    @Test
    void aFolderSeenWithoutAFaultIsNotReadAgain() {
        content.write("strony/a.md", text("aaa"));
        Importer importer = get(Importer.class);
        assertThat(importer.writer.seen(Fingerprint.of(content.path()))).isEmpty();
        run();
        assertThat(importer.writer.seen(Fingerprint.of(content.path()))).hasValue(1);
        content.write("strony/zla.md", text("zla").saying("[dokąd](id:nie-ma)"));
        assertThat(run().faults()).hasSize(1);
        assertThat(run().faults()).as("told again at each run").hasSize(1);
        assertThat(importer.writer.seen(Fingerprint.of(content.path()))).isEmpty();
    }

    @Test
    void whatIsChangedOnTheSiteHasTheFolderReadAgain() {
        content.write("strony/a.md", text("aaa"))
                .write("strony/b.md", text("bbb").saying("[a](id:aaa)"));
        run();
        get(PublicationService.class).archive("aaa");
        assertThat(get(Importer.class).writer.seen(Fingerprint.of(content.path())))
                .isEmpty();
        run();
        Revise.revise(
                get(PublishingService.class),
                "bbb",
                text("bbb").saying("Inaczej.").toString(),
                "redakcja",
                "poprawka");
        assertThat(get(Importer.class).writer.seen(Fingerprint.of(content.path())))
                .isEmpty();
    }

    @Test
    void changedFileBecomesANewRevision() {
        content.write("strony/a.md", text("aaa"));
        run();
        content.write("strony/a.md", text("aaa").saying("Nowa treść."));
        assertThat(run().imported()).isEqualTo(1);
        assertThat(open("/a").item().revision()).isEqualTo(2);
        assertThat(open("/a").body().html()).contains("Nowa treść.");
    }

    @Test
    void changedAttachmentIsNoticed() {
        content.write("strony/plik.txt", "raz").write("strony/a.md", text("aaa").saying("[Plik](plik.txt)"));
        run();
        content.write("strony/plik.txt", "dwa");
        assertThat(run().imported()).isEqualTo(1);
    }

    @Test
    void renamedFileKeepsItsIdAndLeavesARedirect() {
        content.write("strony/stara.md", text("aaa"))
                .write("strony/x.md", text("zrodlo").saying("[a](id:aaa)"));
        run();
        content.rename("strony/stara.md", "strony/nowa.md");
        ImportReport report = run();
        assertThat(report.faults()).isEmpty();
        assertThat(report.archived()).isZero();
        assertThat(open("/nowa").item().id()).isEqualTo("aaa");
        assertThat(open("/x").body().html()).contains("href=\"/nowa\"");
        assertThatThrownBy(() -> open("/stara"))
                .isInstanceOfSatisfying(MovedException.class, moved -> assertThat(moved.address())
                        .isEqualTo("/nowa"));
    }

    @Test
    void fileRenamedTwiceLeavesTwoRedirects() {
        content.write("strony/a.md", text("aaa"));
        run();
        content.rename("strony/a.md", "strony/b.md");
        run();
        content.rename("strony/b.md", "strony/c.md");
        run();
        for (String former : List.of("/a", "/b")) {
            assertThatThrownBy(() -> open(former))
                    .isInstanceOfSatisfying(MovedException.class, moved -> assertThat(moved.address())
                            .isEqualTo("/c"));
        }
    }

    @Test
    void fileRenamedBackStandsWhereItStood() {
        content.write("strony/a.md", text("aaa"));
        run();
        content.rename("strony/a.md", "strony/b.md");
        run();
        content.rename("strony/b.md", "strony/a.md");
        run();
        assertThat(open("/a").item().id()).isEqualTo("aaa");
        assertThatThrownBy(() -> open("/b")).isInstanceOf(MovedException.class);
    }

    @Test
    void renamedSecretLeavesNoTraceForAGuest() {
        content.write("strony/stara.md", text("tajna").with("audience", "authorised"));
        run();
        content.rename("strony/stara.md", "strony/nowa.md");
        run();
        assertThatThrownBy(() -> open("/stara")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> open("/nowa")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void filesThatSwapNamesSwapAddresses() {
        content.write("strony/a.md", text("pierwszy")).write("strony/b.md", text("drugi"));
        run();
        content.rename("strony/a.md", "strony/t.md");
        content.rename("strony/b.md", "strony/a.md");
        content.rename("strony/t.md", "strony/b.md");
        ImportReport report = run();
        assertThat(report.faults()).isEmpty();
        assertThat(open("/a").item().id()).isEqualTo("drugi");
        assertThat(open("/b").item().id()).isEqualTo("pierwszy");
    }

    @Test
    void renumberedStepsMoveUp() {
        content.write("strony/m.md", text("model-m"));
        step("01-a", "krok-a", 1);
        step("02-b", "krok-b", 2);
        step("03-c", "krok-c", 3);
        assertThat(run().faults()).isEmpty();
        content.delete("modele/m/kroki/01-a.md");
        step("02-b", "krok-b", 1);
        step("03-c", "krok-c", 2);
        step("04-d", "krok-d", 3);
        ImportReport report = run();
        assertThat(report.faults()).isEmpty();
        assertThat(report.archived()).isEqualTo(1);
        StepKind steps = get(StepKind.class);
        PublicationService publications = get(PublicationService.class);
        for (int number = 1; number <= 3; number++) {
            assertThat(publications
                            .open(steps, "/modele/m/kroki/" + number, Reader.GUEST)
                            .item()
                            .id())
                    .isEqualTo("krok-" + "bcd".charAt(number - 1));
        }
    }

    private void step(String file, String id, int number) {
        content.write(
                "modele/m/kroki/" + file + ".md",
                text(id).with("model", "model-m").with("number", "" + number).with("stage", "I"));
    }

    @Test
    void newFileTakesTheAddressOfAnArchivedItem() {
        content.write("strony/a.md", text("pierwszy"));
        run();
        content.delete("strony/a.md");
        run();
        content.write("strony/a.md", text("drugi"));
        assertThat(run().faults()).isEmpty();
        assertThat(open("/a").item().id()).isEqualTo("drugi");
    }

    @Test
    void fileWithANewIdIsANewItemAndTheFormerIsArchived() {
        content.write("strony/a.md", text("pierwszy"));
        run();
        content.write("strony/a.md", text("drugi"));
        ImportReport report = run();
        assertThat(report.faults()).isEmpty();
        assertThat(report.archived()).isEqualTo(1);
        assertThat(open("/a").item().id()).isEqualTo("drugi");
        assertThat(run().changedNothing()).isTrue();
    }

    @Test
    void fileMovedToAnotherKindIsOfThatKind() {
        content.write("strony/a.md", text("wedrowiec"));
        run();
        content.rename("strony/a.md", "slownik/a.md");
        assertThat(run().faults()).isEmpty();
        TermKind terms = get(TermKind.class);
        assertThat(get(PublicationService.class)
                        .open(terms, "/slownik/a", Reader.GUEST)
                        .item()
                        .kind())
                .isEqualTo("term");
    }

    @Test
    void removedFileIsGone() {
        content.write("strony/a.md", text("aaa")).write("strony/b.md", text("bbb"));
        run();
        content.delete("strony/a.md");
        assertThat(run().archived()).isEqualTo(1);
        assertThatThrownBy(() -> open("/a")).isInstanceOf(GoneException.class);
        assertThat(run().changedNothing()).isTrue();
    }

    @Test
    void fileThatComesBackIsPublishedAgain() {
        content.write("strony/a.md", text("aaa"));
        run();
        content.delete("strony/a.md");
        run();
        content.write("strony/a.md", text("aaa"));
        assertThat(run().imported()).isEqualTo(1);
        assertThat(open("/a").item().revision()).isEqualTo(2);
    }

    @Test
    void fileThatBreaksLeavesItsItemAsItWas() {
        content.write("strony/a.md", text("aaa"));
        run();
        content.write("strony/a.md", text("aaa").titled("Nowy").with("review", "kiedyś"));
        ImportReport report = run();
        assertThat(report.faults()).hasSize(1);
        assertThat(report.archived()).isZero();
        assertThat(open("/a").item().title()).isEqualTo("Tytuł aaa");
        content.write("strony/a.md", new byte[] {(byte) 0xff});
        assertThat(run().archived()).isZero();
        assertThat(open("/a").item().title()).isEqualTo("Tytuł aaa");
    }

    @Test
    void editedItemIsNotOverwrittenButReported() {
        content.write("strony/a.md", text("aaa"));
        run();
        Revise.revise(
                get(PublishingService.class),
                "aaa",
                text("aaa").saying("Z serwisu.").toString(),
                "redakcja",
                "poprawka");
        assertThat(run().changedNothing()).isTrue();
        content.write("strony/a.md", text("aaa").saying("Z pliku."));
        ImportReport report = run();
        assertThat(report.faults())
                .containsExactly(
                        new Fault("strony/a.md", 1, "pozycję aaa zmieniono w serwisie; plik jej nie nadpisze"));
        assertThat(open("/a").body().html()).contains("Z\u00a0serwisu.");
    }

    @Test
    void revisionWithAFaultIsRefused() {
        content.write("strony/a.md", text("aaa")).write("strony/m.md", text("model-m"));
        step("01-a", "krok-a", 1);
        step("02-b", "krok-b", 2);
        run();
        PublishingService publications = get(PublishingService.class);
        assertThatThrownBy(() -> Revise.revise(publications, "aaa", text("inne").toString(), "r", "p"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Revise.revise(
                        publications, "aaa", text("aaa").with("title", null).toString(), "r", "p"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("brak wartości title");
        assertThatThrownBy(() -> Revise.revise(
                        publications,
                        "aaa",
                        text("aaa").saying("[Plik](nie-ma.txt)").toString(),
                        "r",
                        "p"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nie ma pliku nie-ma.txt");
        String taken = text("krok-a")
                .with("model", "model-m")
                .with("number", "2")
                .with("stage", "I")
                .toString();
        assertThatThrownBy(() -> Revise.revise(publications, "krok-a", taken, "r", "p"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("/modele/m/kroki/2");
        assertThat(open("/a").item().revision()).isEqualTo(1);
    }

    @Test
    void runCutOffHalfwayIsCompletedByTheNext() {
        for (int i = 0; i < 120; i++) {
            content.write("strony/s" + i + ".md", text("strona-" + i));
        }
        Importer importer = get(Importer.class);
        ImportWriter writer = importer.writer;
        int[] batches = {0};
        importer.writer = new ImportWriter() {
            @Override
            OptionalInt seen(String fingerprint) {
                return writer.seen(fingerprint);
            }

            @Override
            java.util.List<PublicationRepository.Known> allKnown() {
                return writer.allKnown();
            }

            @Override
            void write(List<Importer.Candidate> batch) {
                if (++batches[0] == 2) {
                    throw new IllegalStateException("killed");
                }
                writer.write(batch);
            }
        };
        assertThatThrownBy(this::run).hasMessage("killed");
        importer.writer = writer;
        ImportReport report = run();
        assertThat(report.imported()).isEqualTo(70);
        assertThat(report.unchanged()).isEqualTo(50);
        assertThat(get(PublicationService.class)
                        .list(ListQuery.all("page"), Reader.GUEST)
                        .total())
                .isEqualTo(120);
    }

    @Test
    void batchThatFailsLeavesNothingBehind() throws Exception {
        for (int i = 0; i < 3; i++) {
            content.write("strony/s" + i + ".md", text("strona-" + i));
        }
        Importer importer = get(Importer.class);
        ImportWriter writer = importer.writer;
        importer.writer = new ImportWriter() {
            @Override
            OptionalInt seen(String fingerprint) {
                return writer.seen(fingerprint);
            }

            @Override
            List<PublicationRepository.Known> allKnown() {
                return writer.allKnown();
            }

            @Override
            void write(List<Importer.Candidate> batch) {
                try {
                    database.transaction(() -> {
                        writer.write(batch);
                        throw new IllegalStateException("killed");
                    });
                } catch (Exception e) {
                    throw (RuntimeException) e;
                }
            }
        };
        assertThatThrownBy(this::run).hasMessage("killed");
        assertThat(writer.allKnown()).isEmpty();
    }

    // how files are written

    @Test
    void byteOrderMarkAndWindowsLineEndsAreRead() {
        String text = "\ufeff"
                + text("aaa").saying("## Część {#czesc}\n\nTekst.").toString().replace("\n", "\r\n");
        content.write("strony/a.md", text);
        assertThat(run().faults()).isEmpty();
        assertThat(open("/a").body().headings()).extracting("anchor").containsExactly("czesc");
        assertThat(open("/a").item().title()).isEqualTo("Tytuł aaa");
    }

    @Test
    void faultsInAFileWithWindowsLineEndsHaveTheirLines() {
        ContentText text = text("faulty").with("autor", "ja");
        assertThat(faultsOf("strony/x.md", "\ufeff" + text.toString().replace("\n", "\r\n")))
                .containsExactly(new Fault("strony/x.md", text.lineOf("autor"), "nieznany klucz autor"));
    }

    @Test
    void numberBeforeANameOrdersAndStaysOutOfTheAddress() {
        content.write("ksiega/wydanie-1/02-b.md", chapter("rozdzial-b", 2))
                .write("ksiega/wydanie-1/10-a.md", chapter("rozdzial-a", 10));
        assertThat(run().faults()).isEmpty();
        ChapterKind chapters = get(ChapterKind.class);
        assertThat(get(PublicationService.class)
                        .list(ListQuery.all(chapters.name()), Reader.GUEST)
                        .items())
                .extracting(Listed::address)
                .containsExactly("/ksiega/wydania/1/b", "/ksiega/wydania/1/a");
    }

    private static ContentText chapter(String id, int number) {
        return text(id).with("sources", "[opracowanie własne]")
                .with("part", "I")
                .with("number", "" + number);
    }

    @Test
    void picturesAndDownloadsAreAttached() throws IOException {
        content.write("materialy/pliki/wzor.txt", "wzór")
                .write("materialy/zdjecie.png", png())
                .write("materialy/rysunek.svg", "<svg viewBox=\"0 0 1 1\"><rect width=\"1\" height=\"1\"/></svg>")
                .write(
                        "materialy/a.md",
                        ContentText.material("material-a")
                                .with("files", "\n  - path: \"pliki/wzor.txt\"\n    title: Wzór")
                                .saying("![Zdjęcie](zdjecie.png)\n\n![Rysunek](rysunek.svg \"Podpis\")"));
        assertThat(run().faults()).isEmpty();
        MaterialKind materials = get(MaterialKind.class);
        Opened<MaterialKind.Details> opened =
                get(PublicationService.class).open(materials, "/materialy/a", Reader.GUEST);
        assertThat(opened.body().html())
                .contains("srcset=", "alt=\"Zdjęcie\"", "<svg viewBox=\"0 0 1 1\" class=\"fig\" role=\"img\"");
        assertThat(get(PublicationService.class).files(opened.item()))
                .containsOnlyKeys("pliki/wzor.txt", "zdjecie.png", "rysunek.svg");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
