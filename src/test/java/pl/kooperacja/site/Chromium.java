package pl.kooperacja.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser: an installed Chromium, or one fetched from Debian (as root), or Playwright's own. Without any of them
 * tests fail; they are never skipped.
 */
final class Chromium implements AutoCloseable {
    static final int WIDE = 1280;
    static final int NARROW = 390;
    static final int SLIM = 320;
    private static final int HEIGHT = 900;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Optional<Path> installed = installed().or(Chromium::fromDebian);
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        installed.ifPresent(options::setExecutablePath);
        try {
            Playwright playwright = Playwright.create(
                    installed.isEmpty()
                            ? new Playwright.CreateOptions()
                            : new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            throw new AssertionError(
                    installed
                            .map(path -> "Chromium at " + path + " does not start")
                            .orElse("Browser tests need Chromium: install it (apt-get install chromium);"
                                    + " Playwright's own could not be downloaded"),
                    e);
        }
    }

    private static Optional<Path> installed() {
        Stream<Path> folders = Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of),
                Stream.of(Path.of("/usr/bin")));
        return folders.flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromDebian() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        boolean fetched = succeeds("apt-get", "update")
                && succeeds("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        return fetched ? installed() : Optional.empty();
    }

    private static boolean succeeds(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A person's browser that has never been here, with a window of this width. */
    BrowserContext visitor(int width) {
        return browser.newContext(options(width));
    }

    BrowserContext visitor(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setLocale("pl-PL");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
