package pl.kooperacja.site;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Gives tests the one running site and the one browser, which end with the last test of all classes. */
final class SiteExtension implements ParameterResolver, TestWatcher {
    /** Of every made-up person. */
    static final String DEMO_PASSWORD = "cztery zielone krzesła";

    private static final Namespace NAMESPACE = Namespace.create(SiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SiteProcess.class || type == Web.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Chromium.class) {
            return store(context).computeIfAbsent("chromium", key -> Chromium.start(), Chromium.class);
        }
        SiteProcess site = store(context)
                .computeIfAbsent(
                        "site",
                        key -> SiteProcess.fresh("site")
                                .with("SK_DEMO_PASSWORD", DEMO_PASSWORD)
                                .startAndWait()
                                .awaitSearch(),
                        SiteProcess.class);
        return type == SiteProcess.class ? site : site.web();
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        SiteProcess site = store(context).get("site", SiteProcess.class);
        if (site != null) {
            System.err.println(context.getDisplayName() + " failed" + site.tail());
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    }
}
