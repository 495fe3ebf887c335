package pl.kooperacja.shared;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One instance for the whole application, handed out itself. An {@code ApplicationScoped} bean is handed out as a proxy,
 * whose class is written at run time: for all of them that was a tenth of the start, and a look-up on every call.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Singleton
@Stereotype
public @interface Single {}
