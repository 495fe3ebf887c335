package pl.kooperacja.testing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.kooperacja.shared.Settings;
import pl.kooperacja.shared.Single;

/**
 * The site's beans without a server: one of each, made when first asked for, with its fields filled as CDI would. What
 * is {@code @Transactional} runs in a transaction of the database; events reach their observers after it commits.
 */
public final class House implements AutoCloseable {
    private static final List<Class<?>> BEANS = beans();
    private static final int THREADS = 4;

    private final TestDatabase database;
    private final Clock clock;
    private final Map<String, String> settings;
    private final Map<Class<?>, Object> made = new LinkedHashMap<>();
    private ScheduledExecutorService threads;

    public House(TestDatabase database, Clock clock, Map<String, String> settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** The one bean of this class. */
    public synchronized <T> T get(Class<T> type) {
        Object bean = made.get(type);
        if (bean == null) {
            bean = make(type);
        }
        return type.cast(bean);
    }

    private Object make(Class<?> type) {
        try {
            boolean transactional = type.isAnnotationPresent(Transactional.class);
            Object bean = construct(transactional ? InTransaction.of(type) : type);
            if (transactional) {
                InTransaction.use(bean, database);
            }
            made.put(type, bean);
            for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
                for (Field field : part.getDeclaredFields()) {
                    fill(bean, field);
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(bean);
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }

    /** By the constructor that asks for beans, or by the one that asks for nothing. */
    private Object construct(Class<?> type) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                constructor.setAccessible(true);
                return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                        .map(this::get)
                        .toArray());
            }
        }
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private void fill(Object bean, Field field) throws IllegalAccessException {
        field.setAccessible(true);
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            field.set(bean, database.entities());
        } else if (field.isAnnotationPresent(ConfigProperty.class)) {
            field.set(bean, setting(field.getAnnotation(ConfigProperty.class), field.getType()));
        } else if (field.isAnnotationPresent(Resource.class)) {
            field.set(bean, proxy(field.getType(), (proxy, method, arguments) -> method.invoke(threads(), arguments)));
        } else if (field.isAnnotationPresent(Inject.class)) {
            field.set(bean, injected(field));
        }
    }

    private synchronized ScheduledExecutorService threads() {
        if (threads == null) {
            threads = Executors.newScheduledThreadPool(THREADS);
        }
        return threads;
    }

    /** Ends what beans do in the background, and the beans themselves. */
    @Override
    public void close() throws ReflectiveOperationException {
        if (threads != null) {
            threads.close();
        }
        for (Object bean : made.values()) {
            for (Method method : bean.getClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(PreDestroy.class)) {
                    method.setAccessible(true);
                    method.invoke(bean);
                }
            }
        }
    }

    private Object setting(ConfigProperty property, Class<?> type) {
        String value = settings.get(property.name());
        if (type == Optional.class) {
            return Optional.ofNullable(value);
        }
        String text = value == null ? property.defaultValue() : value;
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        return type == boolean.class ? (Object) Boolean.parseBoolean(text) : text;
    }

    private Object injected(Field field) {
        Class<?> type = field.getType();
        if (type == Clock.class) {
            return clock;
        }
        if (type == EntityManager.class) {
            return database.entities();
        }
        if (type == Event.class) {
            return proxy(type, (proxy, method, arguments) -> {
                database.afterCommit(() -> observed(arguments[0]));
                return null;
            });
        }
        if (type == Instance.class) {
            return all(argument(field.getGenericType()));
        }
        Class<?> bean = type.isInterface() ? implementations(type).findFirst().orElseThrow() : type;
        return get(bean);
    }

    private Object all(Class<?> type) {
        return proxy(Instance.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "iterator" ->
                implementations(type).map(found -> (Object) get(found)).iterator();
            case "spliterator", "stream", "forEach" -> InvocationHandler.invokeDefault(proxy, method, arguments);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private void observed(Object event) {
        for (Object bean : List.copyOf(made.values())) {
            for (Class<?> part = bean.getClass(); part != Object.class; part = part.getSuperclass()) {
                for (Method method : part.getDeclaredMethods()) {
                    if (method.getParameterCount() == 1
                            && method.getParameters()[0].isAnnotationPresent(Observes.class)
                            && !method.getParameters()[0].isAnnotationPresent(Initialized.class)
                            && method.getParameterTypes()[0].isInstance(event)) {
                        try {
                            method.setAccessible(true);
                            method.invoke(bean, event);
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
            }
        }
    }

    private static Stream<Class<?>> implementations(Class<?> type) {
        return BEANS.stream().filter(type::isAssignableFrom);
    }

    private static Class<?> argument(Type type) {
        Type argument = ((ParameterizedType) type).getActualTypeArguments()[0];
        return (Class<?>) (argument instanceof ParameterizedType generic ? generic.getRawType() : argument);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static List<Class<?>> beans() {
        Path classes = new File(Settings.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toPath();
        try (Stream<Path> files = Files.walk(classes.resolve("pl/kooperacja"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("launcher"))
                    .map(name -> name.substring(0, name.length() - 6).replace(File.separatorChar, '.'))
                    .sorted()
                    .<Class<?>>map(House::load)
                    .filter(type -> type.isAnnotationPresent(Single.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, House.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
