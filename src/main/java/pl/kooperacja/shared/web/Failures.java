package pl.kooperacja.shared.web;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.ServletException;
import java.util.Iterator;

/** Takes what a page throws out of Faces, or the API out of its framework, for {@link SiteFilter} to translate. */
public class Failures extends ExceptionHandlerFactory {
    private static final String ATTRIBUTE = Failures.class.getName();

    public Failures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    /** Leaves an exception for {@link SiteFilter}, which answers instead of whoever caught it. */
    public static void keep(jakarta.servlet.ServletRequest request, Throwable thrown) {
        request.setAttribute(ATTRIBUTE, root(thrown));
    }

    static Throwable of(jakarta.servlet.ServletRequest request) {
        return (Throwable) request.getAttribute(ATTRIBUTE);
    }

    static void forget(jakarta.servlet.ServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    /** The exception that says what happened, without what wrapped it on the way. */
    static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof FacesException
                        || cause instanceof ELException
                        || cause instanceof ServletException
                        || cause instanceof jakarta.ejb.EJBException
                        || cause instanceof java.lang.reflect.InvocationTargetException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                Throwable thrown = events.next().getContext().getException();
                context.getExternalContext().getRequestMap().putIfAbsent(ATTRIBUTE, root(thrown));
                context.responseComplete();
                events.remove();
            }
        }
    }
}
