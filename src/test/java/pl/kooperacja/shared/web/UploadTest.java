package pl.kooperacja.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and texts of files that people send. */
class UploadTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "rejestr.csv,rejestr.csv",
        "../../etc/passwd,passwd",
        "C:\\Dokumenty\\Żółć.docx,Żółć.docx",
        "a\u0000b\u202egpj.exe,abgpj.exe",
        "...,plik",
        "'<script>\"|x',scriptx",
        "..ukryty.txt.,ukryty.txt"
    })
    void aNameHasNoFoldersAndNothingUnseen(String sent, String shown) {
        assertThat(Upload.cleaned(sent)).isEqualTo(shown);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(Upload.cleaned("ż".repeat(300) + ".docx")).hasSize(120).endsWith("ż.docx");
        assertThat(Upload.cleaned("\ud83d\ude00".repeat(200))).hasSizeLessThanOrEqualTo(120);
        assertThat(Upload.cleaned("")).isEqualTo("plik");
    }

    private Optional<String> text(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("sent"), bytes);
        return UploadedText.of(new Upload("x", file, bytes.length, Long.MAX_VALUE));
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("czytaj.pdf"));
            zip.write(new byte[] {1, 2, 3});
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void textIsReadInTheEncodingsOfOffices() throws IOException {
        assertThat(text("\ufeffŻółć".getBytes(StandardCharsets.UTF_8))).hasValue("Żółć");
        assertThat(text("Żółć;ąę".getBytes(Charset.forName("windows-1250")))).hasValue("Żółć;ąę");
        assertThat(text(zip("x/TERC.CSV", "Żółć".getBytes(StandardCharsets.UTF_8))))
                .hasValue("Żółć");
    }

    @Test
    void whatIsNoTextIsNone() throws IOException {
        assertThat(text(new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(text(zip("x.exe", new byte[] {'a'}))).isEmpty();
        assertThat(text(zip("x.csv", new byte[11 * 1024 * 1024]))).isEmpty();
        assertThat(text(new byte[] {'P', 'K', 3, 4, 9, 9})).isEmpty();
        byte[] cut = zip("x.csv", "a;b".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        byte[] half = java.util.Arrays.copyOf(cut, cut.length / 2);
        assertThat(text(half)).as("half a ZIP").isEmpty();
    }
}
