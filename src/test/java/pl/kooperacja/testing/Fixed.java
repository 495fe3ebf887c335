package pl.kooperacja.testing;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;

/** Beans that a test names. */
public final class Fixed {
    private Fixed() {}

    /** What CDI would give for {@code Instance<T>}. */
    @SafeVarargs
    @SuppressWarnings("unchecked")
    public static <T> Instance<T> of(T... beans) {
        return (Instance<T>) Proxy.newProxyInstance(
                Fixed.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "iterator" -> List.of(beans).iterator();
                    case "spliterator", "stream", "forEach" ->
                        InvocationHandler.invokeDefault(proxy, method, arguments);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
