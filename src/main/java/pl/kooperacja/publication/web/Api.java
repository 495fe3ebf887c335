package pl.kooperacja.publication.web;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * What programs may read under {@code /api} ({@code web.xml} says so); {@code /openapi} describes it. Errors become
 * problems at the door of the site.
 */
public class Api extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PublicationResource.class, SearchResource.class, ApiFailures.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
