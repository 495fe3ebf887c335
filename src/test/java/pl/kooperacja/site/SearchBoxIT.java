package pl.kooperacja.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search box in a browser: suggestions by keyboard, mouse and finger, and what is left without them. */
@ExtendWith(SiteExtension.class)
class SearchBoxIT {
    private static final int MOST_SCRIPT_BYTES = 2048;
    private static final String HEADER_BOX = "header form[role=search]";

    /** Remembers what live regions say after the page was there. */
    private static final String LISTEN = """
            window.said = [];
            document.addEventListener('DOMContentLoaded', () => new MutationObserver(changes => changes.forEach(change => {
              const region = change.target.nodeType === 1 && change.target.closest('[role=status]');
              if (region && region.textContent) window.said.push(region.textContent.trim().replace(/\\s+/g, ' '));
            })).observe(document.body, {childList: true, characterData: true, subtree: true}));
            """;

    private final Web web;
    private final Chromium chromium;

    SearchBoxIT(Web web, Chromium chromium) {
        this.web = web;
        this.chromium = chromium;
    }

    private Page open(BrowserContext visitor, String address) {
        Page page = visitor.newPage();
        page.addInitScript(LISTEN);
        page.navigate(web.base() + address);
        return page;
    }

    private static Locator options(Locator box) {
        return box.locator("[role=option]");
    }

    private static void type(Page page, Locator box, String text) {
        box.locator("input").focus();
        page.keyboard().type(text);
        options(box).first().waitFor();
    }

    private static String active(Locator box) {
        return box.locator("input").getAttribute("aria-activedescendant");
    }

    private static void assertClosed(Locator box) {
        assertThat(box.locator("[role=listbox]").isVisible()).isFalse();
        assertThat(box.locator("input").getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(active(box)).isNull();
    }

    @Test
    void keyboardWalksTheSuggestions() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = open(visitor, "/kontakt");
            Locator box = page.locator(HEADER_BOX);
            Locator input = box.locator("input");
            assertThat(input.getAttribute("role")).isEqualTo("combobox");
            assertClosed(box);
            type(page, box, "porozum");
            int count = options(box).count();
            assertThat(count).isBetween(2, 8);
            assertThat(input.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(input.getAttribute("aria-controls"))
                    .isEqualTo(box.locator("[role=listbox]").getAttribute("id"));
            assertThat(active(box)).as("nothing is chosen yet").isNull();
            page.keyboard().press("ArrowDown");
            assertThat(active(box)).isEqualTo(options(box).first().getAttribute("id"));
            assertThat(options(box).first().getAttribute("aria-selected")).isEqualTo("true");
            page.keyboard().press("ArrowDown");
            assertThat(active(box)).isEqualTo(options(box).nth(1).getAttribute("id"));
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            assertThat(active(box))
                    .as("round to the last")
                    .isEqualTo(options(box).last().getAttribute("id"));
            page.keyboard().press("Home");
            assertThat(active(box)).isNull();
            assertThat(input.evaluate("e => e.selectionStart")).isEqualTo(0);
            page.keyboard().press("End");
            assertThat(input.evaluate("e => e.selectionStart")).isEqualTo("porozum".length());
            page.keyboard().press("Escape");
            assertClosed(box);
            assertThat(input.inputValue())
                    .as("the first Escape keeps what was typed")
                    .isEqualTo("porozum");
            page.keyboard().press("ArrowUp");
            assertThat(active(box)).isEqualTo(options(box).last().getAttribute("id"));
            page.keyboard().press("Alt+ArrowUp");
            assertClosed(box);
            page.keyboard().press("ArrowDown");
            String title = options(box).first().locator("span").first().textContent();
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.locator("h1").textContent().replace('\u00a0', ' ')).isEqualTo(title.replace('\u00a0', ' '));
        }
    }

    @Test
    void enterWithoutAChoiceSearches() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = open(visitor, "/kontakt");
            Locator box = page.locator(HEADER_BOX);
            type(page, box, "porozum");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.url()).isEqualTo(web.base() + "/szukaj?q=porozum");
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Test
    void leavingTheBoxClosesItsSuggestions() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = open(visitor, "/kontakt");
            Locator box = page.locator(HEADER_BOX);
            type(page, box, "porozum");
            page.keyboard().press("Tab");
            assertClosed(box);
            assertThat(page.evaluate("() => document.activeElement.type")).isEqualTo("submit");
        }
    }

    @Test
    void mouseAndFingerChooseToo() {
        Browser.NewContextOptions finger =
                Chromium.options(Chromium.NARROW).setHasTouch(true).setIsMobile(true);
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE);
                BrowserContext phone = chromium.visitor(finger)) {
            Page page = open(visitor, "/");
            Locator box = page.locator("main form[role=search]");
            type(page, box, "model");
            page.waitForNavigation(() -> options(box).nth(1).click());
            assertThat(page.locator("main h1").isVisible()).isTrue();
            assertThat(page.url()).doesNotContain("/szukaj");

            Page small = open(phone, "/kontakt");
            small.locator("[popovertarget=menu]").tap();
            Locator inMenu = small.locator(HEADER_BOX);
            inMenu.locator("input").tap();
            small.keyboard().type("model");
            options(inMenu).first().waitFor();
            assertThat(small.evaluate(
                            "() => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"))
                    .isEqualTo(true);
            small.waitForNavigation(() -> options(inMenu).first().tap());
            assertThat(small.url()).doesNotContain("/szukaj").doesNotContain("/kontakt");
        }
    }

    @Test
    void openSuggestionsPassAxe() {
        for (int width : new int[] {Chromium.WIDE, Chromium.NARROW, Chromium.SLIM}) {
            try (BrowserContext visitor = chromium.visitor(width)) {
                Page page = open(visitor, "/");
                Locator box = page.locator("main form[role=search]");
                type(page, box, "porozum");
                page.keyboard().press("ArrowDown");
                assertThat(Axe.violations(page)).as("at " + width).isEmpty();
                assertThat(page.evaluate(
                                "() => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"))
                        .as("at " + width)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void screenReadersHearHowManySuggestionsThereAre() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = open(visitor, "/kontakt");
            Locator box = page.locator(HEADER_BOX);
            type(page, box, "porozum");
            page.waitForFunction("() => said.some(text => /^\\d podpowiedzi/.test(text))");
            box.locator("input").fill("xyzzyqwert");
            page.waitForFunction("() => said.includes('Brak podpowiedzi')");
            assertClosed(box);
        }
    }

    @Test
    void screenReadersHearHowManyPlacesWereFound() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = open(visitor, "/szukaj?q=porozumienie");
            page.waitForFunction("() => said.some(text => /^\\d+ miejsc/.test(text))");
            page.navigate(web.base() + "/szukaj?q=xyzzyqwert");
            page.waitForFunction("() => said.includes('Brak wyników')");
        }
    }

    @Test
    void quickTypingAsksOnceAndLateAnswersAreDropped() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = open(visitor, "/kontakt");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/api/v1/suggest")) {
                    asked.add(request.url());
                }
            });
            Locator box = page.locator(HEADER_BOX);
            page.evaluate("""
                    () => {
                      const input = document.querySelector('header form[role=search] input');
                      input.focus();
                      for (const text of ['p', 'po', 'por', 'poro', 'poroz']) {
                        input.value = text;
                        input.dispatchEvent(new Event('input', {bubbles: true}));
                      }
                    }
                    """);
            options(box).first().waitFor();
            assertThat(asked).singleElement().satisfies(url -> assertThat(url).endsWith("?q=poroz"));
        }
    }

    @Test
    void withoutTheNetworkTheBoxIsJustABox() {
        try (BrowserContext visitor = chromium.visitor(Chromium.WIDE)) {
            Page page = open(visitor, "/kontakt");
            List<String> errors = new ArrayList<>();
            page.onPageError(errors::add);
            page.route("**/api/v1/suggest*", route -> route.abort());
            Locator box = page.locator(HEADER_BOX);
            box.locator("input").focus();
            page.waitForRequest("**/api/v1/suggest*", () -> page.keyboard().type("porozum"));
            assertClosed(box);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.url()).contains("/szukaj?q=");
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void withoutJavaScriptTheBoxSearches() {
        for (int width : new int[] {Chromium.WIDE, Chromium.SLIM}) {
            try (BrowserContext visitor =
                    chromium.visitor(Chromium.options(width).setJavaScriptEnabled(false))) {
                Page page = visitor.newPage();
                page.navigate(web.base() + "/kontakt");
                if (width == Chromium.SLIM) {
                    page.locator("[popovertarget=menu]").click();
                }
                Locator box = page.locator(HEADER_BOX);
                box.locator("input").fill("porozumienie");
                box.locator("button").click();
                page.waitForURL(web.base() + "/szukaj?q=porozumienie");
                assertThat(page.locator("ol.items > li").count()).isPositive();
                assertThat(page.locator("ol.items mark").first().isVisible()).isTrue();
            }
        }
    }

    @Test
    void theScriptIsSmallAndKept() {
        String address = web.get("/").html().select("script[src]").attr("src");
        Web.Answer script = web.get(address, "Accept-Encoding", "gzip");
        assertThat(script.type()).startsWith("text/javascript");
        assertThat(script.body().length).isLessThanOrEqualTo(MOST_SCRIPT_BYTES);
        assertThat(script.header("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(web.get("/").html().select("script[src]").hasAttr("defer")).isTrue();
    }
}
