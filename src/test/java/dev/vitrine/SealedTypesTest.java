package dev.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A new kind of a sealed type does not compile until every place that treats the kinds differently handles it. */
class SealedTypesTest {
    @TestFactory
    Stream<DynamicTest> eachHasAFunctionForEveryKind() {
        List<Class<?>> sealed = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.vitrine").stream()
                        .filter(JavaClass::isInterface)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type.isSealed() && Modifier.isPublic(type.getModifiers()))
                        .filter(type -> Arrays.stream(type.getInterfaces()).noneMatch(Class::isSealed))
                        .toList();
        assertThat(sealed).hasSizeGreaterThan(5);
        return sealed.stream().map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)));
    }

    private static void check(Class<?> type) {
        long kinds = kinds(type).distinct().count();
        assertThat(type.getMethods())
                .as("an abstract method match with a Function for each of %s kinds", kinds)
                .anyMatch(method -> isMatch(method, kinds));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypesTest::kinds)
                : Stream.of(type);
    }

    private static boolean isMatch(Method method, long kinds) {
        return method.getName().equals("match")
                && Modifier.isAbstract(method.getModifiers())
                && method.getParameterCount() == kinds
                && Arrays.stream(method.getParameterTypes()).allMatch(Function.class::equals);
    }
}
