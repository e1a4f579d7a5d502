package dev.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitrine.fixture.VerifyOnly;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ./mvnw test} runs no test that needs more than the JVM, and only tests that say so read the catalog in {@code data/}. */
class TestTiersTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("dev.vitrine");

    private static final String REAL_CATALOG = "dev.vitrine.fixture.RealCatalog";

    /** What starts a process or takes long. By name, so that this test does not reach them itself. */
    private static final Set<String> HEAVY = Set.of(
            "java.lang.ProcessBuilder",
            "com.microsoft.playwright.Playwright",
            "dev.vitrine.fixture.Program",
            "dev.vitrine.fixture.GitRepository",
            REAL_CATALOG);

    private static Stream<JavaClass> tests() {
        return TESTS.stream()
                .filter(type -> type.getSimpleName().endsWith("Test") && type.isTopLevelClass())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    @Test
    void aTestThatNeedsMoreThanTheJvmIsForVerifyOnly() {
        assertThat(tests().filter(type -> !type.isMetaAnnotatedWith(VerifyOnly.class) && !inherits(type))
                        .filter(type -> reached(type).stream().anyMatch(HEAVY::contains))
                        .map(JavaClass::getName)
                        .sorted())
                .isEmpty();
    }

    @Test
    void testsOfTheRealCatalogHaveRealInTheirName() {
        assertThat(tests().filter(type -> reached(type).contains(REAL_CATALOG))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.startsWith("Real"))
                        .sorted())
                .isEmpty();
    }

    private static boolean inherits(JavaClass type) {
        return type.getAllRawSuperclasses().stream().anyMatch(parent -> parent.isAnnotatedWith(VerifyOnly.class));
    }

    /** The names of all classes that a test uses, directly or through other test classes. */
    private static Set<String> reached(JavaClass test) {
        Set<String> reached = new HashSet<>(Set.of(test.getName()));
        Deque<JavaClass> open = new ArrayDeque<>(List.of(test));
        while (!open.isEmpty()) {
            Set<JavaClass> targets = open.pop().getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .collect(Collectors.toSet());
            for (JavaClass target : targets) {
                if (reached.add(target.getName()) && TESTS.contain(target.getName())) {
                    open.add(target);
                }
            }
        }
        return reached;
    }
}
