package pl.kooperacja.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pl.kooperacja.shared.web.Route;
import pl.kooperacja.shared.web.RouteSource;

/** Every address that the application has, as its classes and {@code web.xml} say. */
public final class EveryAddress {
    private static final java.nio.file.Path WEB_XML = java.nio.file.Path.of("src/main/webapp/WEB-INF/web.xml");
    private static final Pattern MAPPED = Pattern.compile("<url-pattern>([^<]+)</url-pattern>");
    private static final String API = "/api/";

    private EveryAddress() {}

    /** Patterns as they are written where they are declared; those of the API follow {@code /api/}. */
    public static SortedSet<String> patterns() {
        JavaClasses site = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("pl.kooperacja");
        SortedSet<String> patterns = new TreeSet<>();
        for (JavaClass type : site) {
            if (type.isAssignableTo(RouteSource.class) && !type.isInterface()) {
                RouteSource source = (RouteSource) made(type.reflect());
                source.routes().stream().map(Route::pattern).forEach(patterns::add);
            }
            if (type.isAnnotatedWith(WebServlet.class)) {
                WebServlet servlet = type.getAnnotationOfType(WebServlet.class);
                patterns.addAll(Arrays.asList(servlet.value()));
                patterns.addAll(Arrays.asList(servlet.urlPatterns()));
            }
            if (type.isAnnotatedWith(Path.class)) {
                patterns.addAll(resource(type.reflect()).toList());
            }
        }
        try {
            Matcher mapped = MAPPED.matcher(Files.readString(WEB_XML));
            while (mapped.find()) {
                patterns.add(mapped.group(1));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return patterns;
    }

    private static Stream<String> resource(Class<?> type) {
        String root = API + type.getAnnotation(Path.class).value();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(EveryAddress::answers)
                .map(method -> method.isAnnotationPresent(Path.class)
                        ? root + "/" + method.getAnnotation(Path.class).value()
                        : root);
    }

    private static boolean answers(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(HttpMethod.class)) {
                return true;
            }
        }
        return false;
    }

    /** A bean of the class, with beans for its fields; there are no beans of interfaces. */
    private static Object made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(bean, field.getType() == Instance.class ? Fixed.of() : made(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }
}
