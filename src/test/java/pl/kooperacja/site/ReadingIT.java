package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reading with a small window, other colours, larger gaps, a keyboard, a slow line, and without JavaScript. */
@ExtendWith(SiteExtension.class)
class ReadingIT {
    private static final int MOST_REQUESTS = 8;
    private static final int MOST_BYTES = 100 * 1024;
    private static final int MOST_PICTURE_BYTES = 140 * 1024;
    private static final int PICTURE_HEIGHT = 640;
    private static final int MOST_TABS = 60;
    private static final String MATRIX = "/modele/gminy-wiejskie/macierz";

    private static final String SIDEWAYS = """
            () => {
              const root = document.scrollingElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              const scrolls = element => {
                for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
                  if (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX)) return true;
                return false;
              };
              const wide = [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(e))
                .slice(0, 5)
                .map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') || ''} "${e.textContent.trim().slice(0, 40)}"`);
              return [`${root.scrollWidth} > ${root.clientWidth}: ${wide.join('; ')}`];
            }
            """;

    private static final String CLIPPED = """
            () => [...document.body.querySelectorAll('*')]
              .filter(e => {
                const style = getComputedStyle(e);
                const shown = e.clientWidth > 2 && e.clientHeight > 2 && style.visibility !== 'hidden';
                const cutsX = /hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
                const cutsY = /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
                return shown && !e.closest('svg, .away') && (cutsX || cutsY);
              })
              .map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') || ''} cuts "${e.textContent.trim().slice(0, 40)}"`)
            """;

    /** The values of WCAG 1.4.12. */
    private static final String TEXT_SPACING = """
            * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
            p { margin-bottom: 2em !important; }
            """;

    private static final String STOP = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return 'nothing';
              const region = e.matches('.skip') ? 'skip' : e.closest('main') ? 'main' : e.closest('footer') ? 'footer'
                : e.closest('nav') ? 'navigation' : e.closest('[role=search]') ? 'search' : e.closest('header') ? 'header' : 'elsewhere';
              const style = getComputedStyle(e);
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
              const box = e.getBoundingClientRect();
              const seen = box.width > 1 && box.height > 1;
              return [region, ring && seen ? 'seen' : 'unseen', e.tagName.toLowerCase(), (e.textContent || '').trim().slice(0, 40)].join('|');
            }
            """;

    private static final String UNREACHABLE_REGIONS = """
            () => [...document.querySelectorAll('main *')]
              .filter(e => /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1)
              .filter(e => e.tabIndex < 0 || !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby')))
              .map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') || ''} scrolls, and a keyboard cannot`)
            """;

    private static final String FAINT = """
            () => {
              const channels = colour => colour.match(/[\\d.]+/g).map(Number);
              const light = colour => {
                const [r, g, b] = channels(colour).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ground = e => {
                for (; e; e = e.parentElement) {
                  const colour = getComputedStyle(e).backgroundColor;
                  if (channels(colour)[3] !== 0) return colour;
                }
                return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
              };
              const ownText = e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.textContent.trim());
              return [...document.body.querySelectorAll('*')]
                .filter(e => !e.closest('svg') && ownText(e) && e.checkVisibility())
                .map(e => [e, getComputedStyle(e).color, ground(e)])
                .filter(([e, ink, paper]) => {
                  const [low, high] = [light(ink), light(paper)].sort((a, b) => a - b);
                  return (high + 0.05) / (low + 0.05) < 4.5;
                })
                .map(([e, ink, paper]) => `${ink} on ${paper}: "${e.textContent.trim().slice(0, 40)}"`);
            }
            """;

    private final Web web;
    private final Chromium chromium;
    private final Content content = Content.shipped();
    private final String chapter = content.first("chapter").address();
    private final String step = content.first("step").address();

    ReadingIT(Web web, Chromium chromium) {
        this.web = web;
        this.chromium = chromium;
    }

    private List<String> sample() {
        List<String> addresses = new ArrayList<>(List.of(
                "/",
                "/modele",
                "/modele/porownanie",
                MATRIX,
                "/ksiega",
                "/dobre-praktyki",
                "/bariery",
                "/materialy",
                "/slownik",
                "/o-projekcie",
                "/strefa",
                "/mapa",
                "/szukaj",
                "/szukaj?q=porozumienie",
                "/szukaj?q=xyzzyqwert",
                "/nie-ma-takiej-strony"));
        content.sample().forEach(item -> addresses.add(item.address()));
        content.items().stream()
                .filter(item -> item.kind().equals("model"))
                .forEach(item -> addresses.add(item.address()));
        content.announced().stream().limit(1).forEach(item -> addresses.add(item.address()));
        return addresses.stream().distinct().toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> look(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    @Test
    void nothingScrollsSidewaysInTheNarrowestWindow() {
        Findings findings = new Findings("pages fit a window 320 pixels wide");
        try (BrowserContext visitor = chromium.visitor(Chromium.SLIM)) {
            Page page = visitor.newPage();
            for (String address : sample()) {
                findings.checking();
                page.navigate(web.base() + address);
                look(page, SIDEWAYS).forEach(what -> findings.add(address, what));
            }
        }
        findings.assertNone();
    }

    @Test
    void widerSpacingCutsNoText() {
        Findings findings = new Findings("text spacing of WCAG 1.4.12 cuts nothing");
        for (int width : new int[] {Chromium.WIDE, Chromium.SLIM}) {
            // the policy of the site forbids styles from outside, which a reader's own browser may add
            try (BrowserContext visitor =
                    chromium.visitor(Chromium.options(width).setBypassCSP(true))) {
                Page page = visitor.newPage();
                for (String address : List.of(chapter, step, "/")) {
                    findings.checking();
                    page.navigate(web.base() + address);
                    page.addStyleTag(new Page.AddStyleTagOptions().setContent(TEXT_SPACING));
                    look(page, CLIPPED).forEach(what -> findings.add(address + " at " + width, what));
                    look(page, SIDEWAYS).forEach(what -> findings.add(address + " at " + width, what));
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void darkForcedAndPrintedColoursKeepContrast() {
        Findings findings = new Findings("other colours pass axe");
        List<String> addresses =
                List.of("/", chapter, step, MATRIX, content.first("model").address());
        Map<String, Page.EmulateMediaOptions> looks = Map.of(
                "dark", new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK),
                "print", new Page.EmulateMediaOptions().setMedia(Media.PRINT),
                "forced, light", new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE),
                "forced, dark",
                        new Page.EmulateMediaOptions()
                                .setForcedColors(ForcedColors.ACTIVE)
                                .setColorScheme(ColorScheme.DARK));
        looks.forEach((name, look) -> {
            try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
                Page page = visitor.newPage();
                page.emulateMedia(look);
                for (String address : addresses) {
                    findings.checking();
                    page.navigate(web.base() + address);
                    if (!name.startsWith("forced")) {
                        Axe.violations(page).forEach(violation -> findings.add(address + " " + name, violation));
                    } else {
                        // axe takes the fill colour of text, which browsers do not report as forced
                        Axe.violations(page, "color-contrast")
                                .forEach(violation -> findings.add(address + " " + name, violation));
                        look(page, FAINT).forEach(text -> findings.add(address + " " + name, text));
                    }
                }
            }
        });
        findings.assertNone();
    }

    @Test
    void pagesAreReadableWithoutJavaScript() {
        try (BrowserContext visitor =
                chromium.visitor(Chromium.options(Chromium.WIDE).setJavaScriptEnabled(false))) {
            Page page = visitor.newPage();
            page.navigate(web.base() + chapter);
            assertThat(page.locator("main h1").isVisible()).isTrue();
            assertThat(page.locator("main p").last().isVisible()).isTrue();
            Locator links = page.locator("header.bar nav a");
            assertThat(links.count()).isGreaterThanOrEqualTo(4);
            for (Locator link : links.all()) {
                assertThat(link.isVisible()).as(link.textContent()).isTrue();
            }
            links.first().click();
            assertThat(page.url()).isEqualTo(web.base() + "/modele");
            assertThat(page.locator("main h1").isVisible()).isTrue();
        }
    }

    @Test
    void tabLeadsFromTheSkipLinkThroughHeaderAndNavigationToTheText() {
        Findings findings = new Findings("the keyboard walks a page in its order, and one sees where");
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            for (String address : List.of("/", chapter, step, "/modele", "/nie-ma-takiej-strony")) {
                findings.checking();
                page.navigate(web.base() + address);
                List<String> way = new ArrayList<>();
                for (int i = 0; i < MOST_TABS && !way.contains("main"); i++) {
                    page.keyboard().press("Tab");
                    String[] stop = ((String) page.evaluate(STOP)).split("\\|");
                    if (way.isEmpty() || !way.getLast().equals(stop[0])) {
                        way.add(stop[0]);
                    }
                    findings.addUnless(
                            stop.length < 2 || stop[1].equals("seen"),
                            address,
                            "focus is not seen: " + Arrays.toString(stop));
                }
                findings.addUnless(
                        way.equals(List.of("skip", "header", "navigation", "search", "header", "main")),
                        address,
                        "Tab goes " + way);
            }
        }
        findings.assertNone();
    }

    @Test
    void everyFocusStopOfAPageIsSeen() {
        Findings findings = new Findings("each place where the keyboard stops is seen");
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            for (String address : List.of("/", "/modele", "/materialy", MATRIX, chapter)) {
                findings.checking();
                page.navigate(web.base() + address);
                for (int i = 0; i < MOST_TABS; i++) {
                    page.keyboard().press("Tab");
                    String stop = (String) page.evaluate(STOP);
                    if (stop.equals("nothing")) {
                        break;
                    }
                    findings.addUnless(stop.contains("|seen|"), address, stop);
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void enterOnTheSkipLinkLeadsIntoTheText() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            page.navigate(web.base() + chapter);
            page.keyboard().press("Tab");
            assertThat(page.locator("a.skip")
                            .evaluate("e => e === document.activeElement && e.getBoundingClientRect().width > 1"))
                    .as("the skip link is focused first and shows itself")
                    .isEqualTo(true);
            page.keyboard().press("Enter");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("tresc");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => Boolean(document.activeElement.closest('main'))"))
                    .as("the next Tab stays in the text")
                    .isEqualTo(true);
        }
    }

    @Test
    void aTermIsExplainedWhereOneReadsByKeyboardAndWithoutJavaScript() {
        for (int width : new int[] {Chromium.WIDE, Chromium.SLIM}) {
            try (BrowserContext visitor = chromium.visitor(
                    Chromium.options(width).setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE))) {
                Page page = visitor.newPage();
                page.navigate(web.base() + chapter);
                Locator term = page.locator("main a.term[id]").last();
                Locator explanation = page.locator(term.getAttribute("href"));
                term.focus();
                double before = term.boundingBox().y;
                page.keyboard().press("Enter");
                page.waitForURL(web.base() + chapter + term.getAttribute("href"));
                BoundingBox box = explanation.boundingBox();
                assertThat(box.y + box.height)
                        .as("the explanation ends with the window")
                        .isLessThanOrEqualTo(page.viewportSize().height);
                assertThat(box.y).isPositive();
                assertThat(term.boundingBox().y)
                        .as("the text stays where it was")
                        .isEqualTo(before);
                page.keyboard().press("Tab");
                page.keyboard().press("Tab");
                assertThat(explanation.locator("a").last().evaluate("e => e === document.activeElement"))
                        .as("two Tabs lead to the way back")
                        .isEqualTo(true);
                page.keyboard().press("Enter");
                page.waitForURL(web.base() + chapter + "#" + term.getAttribute("id"));
                assertThat(explanation.evaluate("e => getComputedStyle(e).position"))
                        .isEqualTo("static");
                assertThat(term.evaluate("e => e.matches(':target')")).isEqualTo(true);
            }
        }
    }

    @Test
    void menuOfASmallWindowOpensAndClosesByKeyboard() {
        try (BrowserContext visitor = chromium.visitor(Chromium.NARROW)) {
            Page page = visitor.newPage();
            page.navigate(web.base() + chapter);
            Locator first = page.locator("#menu a").first();
            assertThat(first.isVisible()).as("menu before it is opened").isFalse();
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Tab");
            }
            assertThat(page.evaluate("() => document.activeElement.getAttribute('popovertarget')"))
                    .as("third stop, after skip link and name")
                    .isEqualTo("menu");
            page.keyboard().press("Enter");
            first.waitFor();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => Boolean(document.activeElement.closest('#menu'))"))
                    .as("Tab goes from the button into the open menu")
                    .isEqualTo(true);
            assertThat(Axe.violations(page)).as("axe with the menu open").isEmpty();
            page.keyboard().press("Escape");
            assertThat(first.isVisible()).as("menu after Escape").isFalse();
            assertThat(page.evaluate("() => document.activeElement.getAttribute('popovertarget')"))
                    .as("focus after Escape")
                    .isEqualTo("menu");
        }
    }

    @Test
    void keyboardPicksAModelAndTheAddressRemembersIt() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            page.navigate(web.base() + "/modele");
            Locator form = page.locator("main form").first();
            assertThat(form.getAttribute("method").toLowerCase(Locale.ROOT)).isEqualTo("get");
            tabInto(page, "main form select, main form input:not([type=hidden])");
            boolean select = (boolean) page.evaluate("() => document.activeElement.tagName === 'SELECT'");
            page.keyboard().press(select ? "ArrowDown" : "Space");
            tabInto(page, "main form button, main form input[type=submit]");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            String picked = page.url();
            assertThat(picked).matches(".*/modele\\?gmina=.+");
            String told = page.locator("main").innerText();
            page.navigate("about:blank");
            page.navigate(picked);
            assertThat(page.locator("main").innerText())
                    .as("the same address later")
                    .isEqualTo(told);
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    private static void tabInto(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError(MOST_TABS + " Tabs on " + page.url() + " do not reach " + selector);
    }

    @Test
    void whatScrollsSidewaysInsideAPageScrollsByKeyboardToo() {
        Findings findings = new Findings("regions that scroll can be focused and have a name");
        boolean scrolled = false;
        try (BrowserContext visitor = chromium.visitor(Chromium.NARROW)) {
            Page page = visitor.newPage();
            for (String address : sample()) {
                findings.checking();
                page.navigate(web.base() + address);
                look(page, UNREACHABLE_REGIONS).forEach(what -> findings.add(address, what));
            }
            page.navigate(web.base() + MATRIX);
            Locator region = page.locator("main [tabindex='0']:has(table)").first();
            region.focus();
            page.keyboard().press("ArrowRight");
            page.waitForFunction("e => e.scrollLeft > 0", region.elementHandle());
            scrolled = true;
        }
        findings.assertNone();
        assertThat(scrolled).isTrue();
    }

    @Test
    void readersLeaveNoTraceInTheBrowser() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            for (String address : sample()) {
                page.navigate(web.base() + address);
                assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                        .as("storage on " + address)
                        .isEqualTo(0);
            }
            assertThat(visitor.cookies()).isEmpty();
            assertThat(requests).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(web.base() + "/"));
        }
    }

    @Test
    void chapterIsLightAndRevisitsAreLighter() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = visitor.newPage();
            Traffic traffic = new Traffic(visitor, page);
            page.navigate(web.base() + chapter);
            page.waitForFunction("() => document.fonts.status === 'loaded'");
            assertThat(traffic.requests).as("requests").hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(traffic.bytes).as("bytes of " + traffic.requests).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(traffic.bytes).as("something was measured").isPositive();

            page.navigate(web.base() + "/kontakt");
            traffic.forget();
            page.navigate(web.base() + chapter);
            assertThat(traffic.statuses)
                    .as("a second visit asks whether the page has changed")
                    .contains(304);
            assertThat(traffic.requests)
                    .as("a second visit asks for nothing else")
                    .hasSize(1);
        }
    }

    /** What goes over the line, as the browser's own tools measure it. */
    private static final class Traffic {
        private final List<String> requests = new ArrayList<>();
        private final List<Integer> statuses = new ArrayList<>();
        private long bytes;

        Traffic(BrowserContext context, Page page) {
            CDPSession session = context.newCDPSession(page);
            session.on(
                    "Network.responseReceivedExtraInfo",
                    event -> statuses.add(event.get("statusCode").getAsInt()));
            session.on("Network.requestWillBeSentExtraInfo", this::sent);
            session.on(
                    "Network.loadingFinished",
                    event -> bytes += event.get("encodedDataLength").getAsLong());
            session.send("Network.enable");
        }

        private void sent(JsonObject event) {
            JsonObject headers = event.getAsJsonObject("headers");
            requests.add(
                    headers.has(":path")
                            ? headers.get(":path").getAsString()
                            : event.get("requestId").getAsString());
        }

        void forget() {
            requests.clear();
            statuses.clear();
            bytes = 0;
        }
    }

    /** Pictures for README; {@code -Dscreenshots=update} takes them over. */
    @Test
    void frontPageAndChapterHaveTheirPicturesTaken() throws IOException {
        Path folder = Files.createDirectories(SiteProcess.outputFolder().resolve("screenshots"));
        for (int width : new int[] {Chromium.WIDE, Chromium.NARROW}) {
            try (BrowserContext visitor = chromium.visitor(width)) {
                Page page = visitor.newPage();
                page.setViewportSize(width, PICTURE_HEIGHT);
                picture(page, "/", folder.resolve("home-" + width + ".png"));
                picture(page, chapter, folder.resolve("chapter-" + width + ".png"));
            }
        }
        if ("update".equals(System.getProperty("screenshots"))) {
            Path kept = Files.createDirectories(SiteProcess.projectFolder().resolve("src/site/images"));
            for (String name : List.of("home", "chapter")) {
                Files.copy(
                        folder.resolve(name + "-" + Chromium.WIDE + ".png"),
                        kept.resolve(name + ".png"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void picture(Page page, String address, Path file) throws IOException {
        page.navigate(web.base() + address);
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(file.toString()).isBetween(1L, (long) MOST_PICTURE_BYTES);
    }
}
