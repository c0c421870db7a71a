package org.doorstep;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.kernel.CurrentUser;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** What {@link ArchitectureTests} asks of methods and constructors beyond what ArchUnit has words for. */
final class ArchConditions {

    private ArchConditions() {}

    static ArchCondition<JavaMethod> firstTake(Class<?> type) {
        return condition("take a " + type.getSimpleName() + " first", method ->
                !method.getRawParameterTypes().isEmpty() && method.getRawParameterTypes().getFirst().isEquivalentTo(type));
    }

    /** More than a single id of one of these types, or of a record named {@code …Id}. */
    static ArchCondition<JavaMethod> askMoreThan(Set<String> idTypes) {
        return condition("ask whose it is as well as which", method -> method.getRawParameterTypes().size() != 1
                || !isId(method.getRawParameterTypes().getFirst(), idTypes));
    }

    static ArchCondition<JavaConstructor> takeAtMost(int most) {
        return condition("take at most " + most + " arguments", constructor ->
                constructor.getRawParameterTypes().size() <= most);
    }

    /** The classes named so map only addresses under the prefix, the others none. */
    static ArchCondition<JavaClass> answerUnder(String prefix, String suffix) {
        return new ArchCondition<>("answer under " + prefix + " exactly when named …" + suffix) {
            @Override
            public void check(JavaClass door, ConditionEvents events) {
                addresses(door.reflect()).filter(path -> path.startsWith(prefix) != door.getSimpleName().endsWith(suffix))
                        .forEach(path -> events.add(
                                SimpleConditionEvent.violated(door, door.getName() + " answers at " + path)));
            }
        };
    }

    /**
     * An {@code XApi} and the {@code XPages} beside it call the same methods of their module's faces, of those that take
     * who is calling; by themselves or through what helps them in their package. Not a rule for a door without a twin.
     */
    static ArchCondition<JavaClass> askTheirFaceWhatTheirTwinAsks() {
        return new ArchCondition<>("ask their face what their twin asks") {
            @Override
            public void check(JavaClass door, ConditionEvents events) {
                var api = door.getSimpleName().endsWith("Api");
                var twin = door.getName().replaceFirst("(Api|Pages)$", api ? "Pages" : "Api");
                if (!door.getPackage().containsClassWithFullyQualifiedName(twin)) {
                    return;
                }
                var other = door.getPackage().getClasses().stream()
                        .filter(type -> api != type.getSimpleName().endsWith("Api"))
                        .flatMap(ArchConditions::asked).collect(Collectors.toSet());
                asked(door).filter(method -> !other.contains(method)).forEach(method -> events.add(
                        SimpleConditionEvent.violated(door, door.getName() + " asks " + method + ", and no door like " + twin + " does")));
            }
        };
    }

    private static Stream<String> asked(JavaClass door) {
        var module = door.getPackageName().replaceFirst("\\.web.*", "");
        return door.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().getPackageName().equals(module))
                .filter(call -> call.getTarget().getRawParameterTypes().stream().findFirst()
                        .filter(type -> type.isEquivalentTo(CurrentUser.class)).isPresent())
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName());
    }

    private static Stream<String> addresses(Class<?> door) {
        var base = paths(door).findFirst().orElse("");
        return Arrays.stream(door.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .flatMap(method -> paths(method).findAny().isPresent() ? paths(method) : Stream.of(""))
                .map(path -> base + path);
    }

    private static Stream<String> paths(AnnotatedElement element) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
        return mapping == null ? Stream.empty() : Arrays.stream(mapping.path());
    }

    static ArchCondition<JavaClass> numberAtMost(int most) {
        var count = new AtomicInteger();
        return new ArchCondition<>("number at most " + most) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (count.incrementAndGet() > most) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is one too many"));
                }
            }
        };
    }

    private static boolean isId(JavaClass type, Set<String> idTypes) {
        return idTypes.contains(type.getName()) || type.getSimpleName().endsWith("Id");
    }

    private static <T extends JavaCodeUnit> ArchCondition<T> condition(String what, Predicate<T> holds) {
        return new ArchCondition<>(what) {
            @Override
            public void check(T unit, ConditionEvents events) {
                if (!holds.test(unit)) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " does not " + what));
                }
            }
        };
    }
}
