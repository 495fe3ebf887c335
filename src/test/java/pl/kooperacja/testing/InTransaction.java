package pl.kooperacja.testing;

import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.FieldValue;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;

/** Stands in for the interceptor behind {@code @Transactional}: a subclass whose every method runs in a transaction. */
public final class InTransaction {
    private static final String DATABASE = "testDatabase";
    private static final Map<Class<?>, Class<?>> GENERATED = new ConcurrentHashMap<>();

    private InTransaction() {}

    @RuntimeType
    public static Object call(@FieldValue(DATABASE) TestDatabase database, @SuperCall Callable<?> work)
            throws Exception {
        return database.transaction(work);
    }

    static Class<?> of(Class<?> type) {
        return GENERATED.computeIfAbsent(type, InTransaction::generate);
    }

    static void use(Object bean, TestDatabase database) throws ReflectiveOperationException {
        bean.getClass().getField(DATABASE).set(bean, database);
    }

    private static Class<?> generate(Class<?> type) {
        try {
            return new ByteBuddy()
                    .subclass(type)
                    .modifiers(Visibility.PUBLIC)
                    .defineField(DATABASE, TestDatabase.class, Visibility.PUBLIC)
                    .method(ElementMatchers.isDeclaredBy(type)
                            .and(ElementMatchers.not(ElementMatchers.isPrivate()))
                            .and(ElementMatchers.not(ElementMatchers.isStatic())))
                    .intercept(MethodDelegation.to(InTransaction.class))
                    .make()
                    .load(
                            type.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
