package pl.kooperacja.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import pl.kooperacja.account.PersonalData.Field;
import pl.kooperacja.account.PersonalData.Section;

class DataPdfTest {
    @Test
    void theDocumentIsTaggedPolishAndHoldsItsFonts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataPdf.write(
                List.of(
                        new Section(
                                "account",
                                "Konto",
                                List.of(List.of(Field.of("name", "Imię", "Zażółć <b>gęślą</b> jaźń")))),
                        new Section("roles", "Role", List.of())),
                "Stan na dziś.",
                out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Zażółć <b>gęślą</b> jaźń", "Konto", "Nic nie ma");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("pl");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Dane osoby w\u00a0Szkole Kooperacji");
            assertThat(pdf.getDocumentInformation().getSubject()).isNotBlank();
            pdf.getPage(0).getResources().getFontNames().forEach(name -> {
                try {
                    assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                            .isTrue();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    void noticesAreTheOnesOnThePrivacyPage() throws IOException {
        String page = Files.readString(Path.of("content/strony/prywatnosc.md"));
        assertThat(page)
                .contains(
                        "Klauzula konta, wersja " + PrivacyNotice.ACCOUNT.version(),
                        "Klauzula zgłoszenia braku dostępności, wersja " + PrivacyNotice.BARRIER.version());
    }

    @Test
    void theSquareSaysTheKey() throws Exception {
        String text = "otpauth://totp/Szkola%20Kooperacji?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        QrCode code = QrCode.of(text);
        boolean[][] dark = new boolean[code.size()][code.size()];
        java.util.regex.Matcher runs = java.util.regex.Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z")
                .matcher(code.path());
        while (runs.find()) {
            for (int i = 0; i < Integer.parseInt(runs.group(3)); i++) {
                dark[Integer.parseInt(runs.group(2))][Integer.parseInt(runs.group(1)) + i] = true;
            }
        }
        com.google.zxing.common.BitMatrix matrix = new com.google.zxing.common.BitMatrix(code.size() - 8);
        for (int y = 4; y < code.size() - 4; y++) {
            for (int x = 4; x < code.size() - 4; x++) {
                if (dark[y][x]) {
                    matrix.set(x - 4, y - 4);
                }
            }
        }
        assertThat(new com.google.zxing.qrcode.decoder.Decoder().decode(matrix).getText())
                .isEqualTo(text);
    }
}
