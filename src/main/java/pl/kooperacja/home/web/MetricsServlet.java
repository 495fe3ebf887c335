package pl.kooperacja.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import pl.kooperacja.publication.PublicationService;
import pl.kooperacja.search.SearchService;
import pl.kooperacja.search.SearchUpdates;
import pl.kooperacja.shared.web.PageCache;
import pl.kooperacja.shared.web.Requests;
import pl.kooperacja.shared.web.SiteFilter;

/** Numbers for the operator's monitoring. */
@WebServlet(urlPatterns = "/metrics", initParams = @WebInitParam(name = SiteFilter.EARLY, value = "true"))
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final double MILLIS = 1000.0;

    @Inject
    transient Requests requests;

    @Inject
    transient PageCache pages;

    @Inject
    transient PublicationService publications;

    @Inject
    transient SearchService search;

    @Inject
    transient SearchUpdates updates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exposition metrics = new Exposition();
        site(metrics);
        machine(metrics);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Exposition.TYPE);
        response.getWriter().print(metrics.text());
    }

    private void site(Exposition metrics) {
        metrics.counter("sk_http_responses_total", "Answers by class of status.");
        for (int hundred = 1; hundred <= 5; hundred++) {
            metrics.sample("class", hundred + "xx", requests.answers(hundred));
        }
        metrics.counter("sk_http_response_seconds_total", "Time spent on answers.")
                .sample(requests.seconds());
        metrics.gauge("sk_pages_kept", "Pages kept rendered and compressed.").sample(pages.size());
        metrics.gauge("sk_search_ready", "Whether there is an index to search in (1) or it is being prepared (0).")
                .sample(search.isReady() ? 1 : 0);
        metrics.gauge("sk_search_pending", "Changes that the index does not hold yet.")
                .sample(updates.pending());
        metrics.gauge("sk_publications", "Items that a guest may open, by kind.");
        List<String> kinds = publications.listedKinds();
        kinds.forEach(kind -> metrics.sample("kind", kind, publications.countPublic(kind)));
    }

    private static void machine(Exposition metrics) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        metrics.gauge("jvm_memory_used_bytes", "Memory in use.")
                .sample("area", "heap", memory.getHeapMemoryUsage().getUsed())
                .sample("area", "nonheap", memory.getNonHeapMemoryUsage().getUsed());
        metrics.gauge("jvm_memory_max_bytes", "Memory there may be; -1 for no limit.")
                .sample("area", "heap", memory.getHeapMemoryUsage().getMax())
                .sample("area", "nonheap", memory.getNonHeapMemoryUsage().getMax());
        metrics.gauge("jvm_threads", "Threads alive.")
                .sample(ManagementFactory.getThreadMXBean().getThreadCount());
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        metrics.counter("jvm_gc_collections_total", "Garbage collections.");
        collectors.forEach(gc -> metrics.sample("gc", gc.getName(), gc.getCollectionCount()));
        metrics.counter("jvm_gc_seconds_total", "Time spent on garbage collection.");
        collectors.forEach(gc -> metrics.sample("gc", gc.getName(), gc.getCollectionTime() / MILLIS));
        metrics.gauge("process_uptime_seconds", "Time since the start.")
                .sample(ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS);
    }
}
