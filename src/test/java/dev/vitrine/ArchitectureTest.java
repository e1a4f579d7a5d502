package dev.vitrine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.vitrine.problem.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the code, and what each package says of itself, against the table of packages in ARCHITECTURE.md. */
class ArchitectureTest {
    private static final JavaClasses VITRINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.vitrine");

    /** {@code | `data` | what lives there | `source`, `catalog`, `problem` |}. */
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|.*\\|([^|]*)\\|");

    private static final int MOST_FILES = 40;

    /** What each package may import of ours, as the table says. */
    private static final Map<String, Set<String>> MAY_IMPORT = table();

    /** Arithmetic and sentences: the same input gives the same output, whatever the machine, the day and the network. */
    private static final String[] PURE = {
        "dev.vitrine.value..",
        "dev.vitrine.price..",
        "dev.vitrine.catalog..",
        "dev.vitrine.rating..",
        "dev.vitrine.wording..",
        "dev.vitrine.chart..",
        "dev.vitrine.pages..",
        "dev.vitrine.api..",
        "dev.vitrine.snippets.."
    };

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String line : read(Path.of("ARCHITECTURE.md")).split("\n")) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String imports = row.group(2);
                table.put(
                        row.group(1),
                        imports.contains("all above") ? Set.copyOf(table.keySet()) : names("`([a-z.]+)`", imports));
            }
        }
        return table;
    }

    static Set<String> packages() {
        return MAY_IMPORT.keySet();
    }

    /** Those that do not stand above all others. */
    static Set<String> stages() {
        Set<String> stages = new TreeSet<>(packages());
        stages.removeAll(Set.of("build", "cli"));
        return stages;
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatItMay(String name) {
        DescribedPredicate<JavaClass> ours = resideInAPackage("dev.vitrine..");
        String[] allowed = Stream.concat(Stream.of(name), MAY_IMPORT.get(name).stream())
                .map(ArchitectureTest::named)
                .toArray(String[]::new);

        check(classes()
                .that()
                .resideInAPackage(named(name))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(ours).or(resideInAnyPackage(allowed))));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aPackageImportsAllThatItMay(String name) {
        Set<String> imported = VITRINE.that(resideInAPackage(named(name))).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(used -> used.getTargetClass().getBaseComponentType())
                .filter(type -> type.getPackageName().startsWith("dev.vitrine."))
                .map(ArchitectureTest::packageOf)
                .filter(other -> !other.equals(name))
                .collect(toCollection(TreeSet::new));

        assertThat(imported).isEqualTo(MAY_IMPORT.get(name));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aPackageSaysOfItselfWhatTheTableSays(String name) {
        String text = read(packageInfo(name)).replaceAll("\\s+\\*?\\s*", " ");
        Matcher sentence = Pattern.compile("May import (.*?)\\. ?\\*?/").matcher(text);

        assertThat(sentence.find() ? names("@code ([a-z.]+)", sentence.group(1)) : Set.of())
                .isEqualTo(MAY_IMPORT.get(name));
    }

    @Test
    void theTableListsEveryPackage() {
        assertThat(packages()).isEqualTo(present());
    }

    @Test
    void factsHaveNoPlaces() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.vitrine.catalog..")
                .and()
                .haveNameNotMatching(".*\\.(Origin|Origins|TableOrigin)")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Location.class));
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching("dev.vitrine.(**)").should().beFreeOfCycles());
    }

    @Test
    void everyPackageSaysWhatItIs() {
        for (String name : present()) {
            assertThat(packageInfo(name)).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageHoldsAtMostFortyFiles(String name) throws IOException {
        try (Stream<Path> files = Files.list(packageInfo(name).getParent())) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))).hasSizeLessThanOrEqualTo(MOST_FILES);
        }
    }

    @Test
    void aSimpleNameIsUsedOnce() {
        Map<String, List<String>> packages = VITRINE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(ArchitectureTest::packageOf, toList())));
        packages.values().removeIf(names -> names.size() == 1);

        assertThat(packages).isEmpty();
    }

    /** A part of a room may import its parent; the parent and the parts below it do not import it back. */
    @Test
    void noPackageImportsItsOwnParts() {
        MAY_IMPORT.forEach((name, imports) -> {
            if (stages().contains(name)) {
                assertThat(imports).as(name).noneMatch(other -> other.startsWith(name + "."));
            }
        });
    }

    /** Stated as the set of users, so that a library which is renamed or dropped shows here too. */
    @ParameterizedTest
    @CsvSource({
        "freemarker, render",
        "com.vladsch.flexmark, render",
        "org.owasp, render",
        "tools.jackson.dataformat.yaml, yaml",
        "org.snakeyaml, yaml",
        "com.networknt, validation",
        "org.apache.commons.numbers, rating",
        "com.aayushatharva.brotli4j, site",
        "software.amazon, deploy",
        "picocli, cli",
        "java.awt, render",
    })
    void aLibraryHasOneUser(String library, String user) {
        Set<String> users = VITRINE.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used -> (used.getTargetClass().getPackageName() + ".").startsWith(library + ".")))
                .map(ArchitectureTest::packageOf)
                .collect(toCollection(TreeSet::new));

        assertThat(users).isEqualTo(user != null && present().contains(user) ? Set.of(user) : Set.of());
    }

    @Test
    void whatIsComputedTouchesNoFileNetworkClockOrLogger() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.io..",
                                "java.nio.file..",
                                "java.nio.channels..",
                                "java.net..",
                                "java.util.logging..",
                                "org.slf4j..")
                        .and(DescribedPredicate.not(belongToAnyOf(
                                URI.class, URISyntaxException.class, URLEncoder.class, URLDecoder.class, IDN.class)))
                        .or(belongToAnyOf(Clock.class, System.Logger.class))));
    }

    @Test
    void onlyTheCommandLineTalksToTheTerminalAndEndsTheProcess() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.vitrine.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessTargetWhere(named(System.class, "exit"))
                .orShould()
                .accessTargetWhere(named(Runtime.class, "exit"))
                .orShould()
                .accessTargetWhere(named(Runtime.class, "halt"))
                .orShould()
                .accessTargetWhere(named(Throwable.class, "printStackTrace")));
    }

    @Test
    void onlyTheCommandLineReadsTheClock() {
        DescribedPredicate<JavaAccess<?>> now = describe(
                "the time now",
                access -> access.getTargetOwner().getPackageName().startsWith("java.time")
                        && Set.of("now", "systemUTC", "systemDefaultZone", "system")
                                .contains(access.getName()));

        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.vitrine.cli..")
                .should()
                .accessTargetWhere(now)
                .orShould()
                .accessTargetWhere(named(System.class, "currentTimeMillis"))
                .orShould()
                .callConstructor(Date.class));
    }

    @Test
    void onlyBuildAndTheCommandLineMeasureTime() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.vitrine.cli..", "dev.vitrine.build..")
                .should()
                .accessTargetWhere(named(System.class, "nanoTime")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java.util.Locale.getDefault", "java.time.ZoneId.systemDefault", "java.util.TimeZone.getDefault"
            })
    void nothingDependsOnWhereItRuns(String method) throws ClassNotFoundException {
        int dot = method.lastIndexOf('.');
        check(noClasses()
                .should()
                .accessTargetWhere(named(Class.forName(method.substring(0, dot)), method.substring(dot + 1))));
    }

    /** In some languages even {@code %d} has other digits. */
    @Test
    void textIsNeverFormattedForThePlaceWhereItRuns() {
        check(noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class));
    }

    @Test
    void theDomainHasNoFloatingPoint() {
        List<Class<?>> floating = List.of(float.class, double.class, Float.class, Double.class);
        DescribedPredicate<JavaClass> exact = describe(
                "exact",
                type -> floating.stream()
                        .noneMatch(inexact -> type.getBaseComponentType().isEquivalentTo(inexact)));
        DescribedPredicate<List<JavaClass>> allExact =
                describe("exact", types -> types.stream().allMatch(exact));
        String[] facts = {"dev.vitrine.value..", "dev.vitrine.price..", "dev.vitrine.catalog.."};

        check(fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(facts)
                .should()
                .haveRawType(exact));
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(facts)
                .should()
                .haveRawReturnType(exact)
                .andShould()
                .haveRawParameterTypes(allExact));
        for (JavaClass type : VITRINE.that(resideInAnyPackage(facts))) {
            assertThat(type.getConstructors())
                    .extracting(JavaCodeUnit::getRawParameterTypes)
                    .allMatch(allExact);
        }
    }

    /** The rules above see the classes: each of them would pass over nothing at all. */
    @Test
    void theRulesSeeEverySource() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> types = sources.map(Path::toString)
                    .filter(file -> file.endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(file -> file.substring("src/main/java/".length(), file.length() - ".java".length()))
                    .map(file -> file.replaceAll("[/\\\\]", "."))
                    .toList();

            assertThat(types).isNotEmpty().allMatch(VITRINE::contain);
        }
    }

    /** A rule about a package that is not there yet holds. {@link #theRulesSeeEverySource} guards against more. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(VITRINE);
    }

    private static DescribedPredicate<JavaAccess<?>> named(Class<?> owner, String name) {
        return describe(
                owner.getSimpleName() + "." + name,
                access ->
                        access.getName().equals(name) && access.getTargetOwner().isAssignableTo(owner));
    }

    private static Set<String> present() {
        return VITRINE.stream().map(ArchitectureTest::packageOf).collect(toCollection(TreeSet::new));
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring("dev.vitrine.".length());
    }

    private static Path packageInfo(String name) {
        return Path.of("src/main/java/dev/vitrine", name.replace('.', '/'), "package-info.java");
    }

    private static Set<String> names(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String named(String name) {
        return "dev.vitrine." + name;
    }
}
