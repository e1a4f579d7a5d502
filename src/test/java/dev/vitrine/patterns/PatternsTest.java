package dev.vitrine.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.vitrine.patterns.CountedText.TooManyReads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever text a pattern of the program is applied to, the work grows with the text's length and no faster, and the stack
 * does not grow at all.
 */
class PatternsTest {
    private static final Set<String> PATTERNS = Set.of("java.util.regex.Pattern", "com.google.re2j.Pattern");
    private static final Set<String> COMPILING = Set.of("compile", "matches", "asPredicate", "asMatchPredicate");
    private static final Set<String> OF_STRINGS = Set.of("matches", "replaceAll", "replaceFirst", "split");
    /** Compiles the patterns of the schemas, which the test reads there. */
    private static final String OF_SCHEMAS = "dev.vitrine.schema.SchemaPatterns";

    private static final int SHORT = 600;
    private static final int LONG = 100_000;
    /** How many of the slowest attacks of those with short texts are tried with a long one. */
    private static final int SLOWEST = 4;
    /** How often each character may be read. */
    private static final int READS = 150;

    private static final int CONSTANT = 5000;
    private static final long STACK_BYTES = 256 * 1024;

    @Test
    void everyPatternIsLinearInTimeAndConstantInStack() throws Exception {
        Set<String> failures = new TreeSet<>();
        for (Subject subject : ProgramPatterns.all()) {
            onSmallStack(() -> attack(subject, failures));
        }

        assertThat(failures).isEmpty();
    }

    /** So that the test above sees them all. */
    @Test
    void everyPatternIsAConstantOfItsClass() {
        List<String> elsewhere = new ArrayList<>();
        for (JavaClass type : ProgramPatterns.CLASSES) {
            List<JavaCodeUnitAccess<?>> compiled = accesses(type, PATTERNS, COMPILING);
            long constants = type.getFields().stream()
                    .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                            && PATTERNS.contains(field.getRawType().getName()))
                    .count();
            boolean isOfConstants = compiled.size() == constants
                    && compiled.stream()
                            .allMatch(access -> access.getOrigin().getName().equals("<clinit>"));
            if (!isOfConstants && !type.getName().equals(OF_SCHEMAS)) {
                elsewhere.add(type.getName() + " compiles " + compiled.size() + ", and has " + constants);
            }
        }

        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aPatternInACallIsALiteral() throws Exception {
        Map<String, Long> inClasses = new TreeMap<>();
        for (JavaClass type : ProgramPatterns.CLASSES) {
            accesses(type, Set.of("java.lang.String"), OF_STRINGS)
                    .forEach(access -> inClasses.merge(ProgramPatterns.sourceOf(type.getName()), 1L, Long::sum));
        }
        Map<String, Long> inSources = new TreeMap<>();
        ProgramPatterns.sources().forEach((file, source) -> {
            if (!source.literals().isEmpty()) {
                inSources.put(file, (long) source.literals().size());
            }
        });

        assertThat(inSources).isEqualTo(inClasses);
    }

    private static List<JavaCodeUnitAccess<?>> accesses(JavaClass type, Set<String> owners, Set<String> methods) {
        return type.getCodeUnits().stream()
                .flatMap(unit -> Stream.<JavaCodeUnitAccess<?>>concat(
                        unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream()))
                .filter(access -> owners.contains(access.getTargetOwner().getName())
                        && methods.contains(access.getTarget().getName()))
                .toList();
    }

    private static void attack(Subject subject, Set<String> failures) {
        Set<Attack> byParts = Attack.ofParts(subject.pattern(), subject.flags());
        Set<Attack> all = new LinkedHashSet<>(byParts);
        all.addAll(Attack.ofCharacters(subject.pattern(), subject.flags()));
        Map<Attack, Long> reads = new LinkedHashMap<>();
        for (Attack attack : all) {
            long twice = reads(subject, attack, 2 * SHORT, failures);
            if (twice > CONSTANT) {
                long once = reads(subject, attack, SHORT, failures);
                if (twice > 2.2 * once + CONSTANT) {
                    failures.add(subject.place() + " reads " + once + ", then " + twice + " of " + attack);
                }
            }
            reads.put(attack, twice);
        }
        Set<Attack> slowest = new LinkedHashSet<>();
        byParts.stream().filter(attack -> !attack.isToFail()).forEach(slowest::add);
        reads.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(SLOWEST)
                .forEach(entry -> slowest.add(entry.getKey()));
        slowest.forEach(attack -> reads(subject, attack, LONG, failures));
    }

    private static long reads(Subject subject, Attack attack, int length, Set<String> failures) {
        String text = attack.text(length);
        CountedText counted = new CountedText(text, (long) READS * text.length() + CONSTANT);
        try {
            subject.application().accept(counted);
        } catch (TooManyReads slow) {
            failures.add(subject.place() + " takes too long with " + length + " of " + attack);
        } catch (StackOverflowError deep) {
            failures.add(subject.place() + " overflows the stack with " + length + " of " + attack);
        }
        return counted.reads();
    }

    private static void onSmallStack(Runnable work) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Thread thread = new Thread(null, work, "patterns", STACK_BYTES);
        thread.setUncaughtExceptionHandler((failed, failure) -> failures.add(failure));
        thread.start();
        thread.join();
        assertThat(failures).isEmpty();
    }
}
