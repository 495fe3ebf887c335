package pl.kooperacja.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which feature may use which, transitively; features are the packages right below a root. */
record MayUse(String root, Map<String, Set<String>> table) {
    private static final String COMMON = "shared";

    /** Every class uses only its own feature and those that the table allows. */
    ArchCondition<JavaClass> beKept() {
        return condition("keep to the table", (type, events) -> {
            String feature = feature(type);
            if (!table.containsKey(feature)) {
                violated(events, type, feature + " is absent from the table: " + type.getName());
                return;
            }
            Set<String> allowed = reachable(feature);
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                String used = feature(use.getTargetClass());
                if (used != null && !used.equals(feature) && !allowed.contains(used)) {
                    violated(events, type, feature + " may not use " + used + ": " + use.getDescription());
                }
            }
        });
    }

    /** Only {@code shared.web} is common. */
    ArchCondition<JavaClass> leaveWebOfOthersAlone() {
        return condition("leave the web of others alone", (type, events) -> {
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                String used = feature(use.getTargetClass());
                if (used != null
                        && !used.equals(COMMON)
                        && !used.equals(feature(type))
                        && use.getTargetClass().getPackageName().startsWith(root + "." + used + ".web")) {
                    violated(events, type, use.getDescription());
                }
            }
        });
    }

    /** Features that can reach themselves. */
    Set<String> circle() {
        Set<String> circle = new HashSet<>();
        for (String feature : table.keySet()) {
            if (reachable(feature).contains(feature)) {
                circle.add(feature);
            }
        }
        return circle;
    }

    private Set<String> reachable(String feature) {
        Set<String> reached = new HashSet<>();
        reach(feature, reached);
        return reached;
    }

    private void reach(String feature, Set<String> reached) {
        for (String next : table.getOrDefault(feature, Set.of())) {
            if (reached.add(next)) {
                reach(next, reached);
            }
        }
    }

    /** Name of the package right below the root, or null for what is not ours. */
    private String feature(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!(name + ".").startsWith(root + ".")) {
            return null;
        }
        String rest = name.equals(root) ? "" : name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static void violated(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message));
    }

    private static ArchCondition<JavaClass> condition(String name, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(name) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
