package pl.kooperacja.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import pl.kooperacja.shared.web.Failures;

/** Hands what the API throws to the door of the site, which tells it as a problem. */
public class ApiFailures implements ExceptionMapper<Throwable> {
    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refused) {
            return Response.status(refused.getResponse().getStatus()).build();
        }
        Failures.keep(request, thrown);
        return Response.serverError().build();
    }
}
