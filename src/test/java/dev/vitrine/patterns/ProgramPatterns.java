package dev.vitrine.patterns;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitrine.patterns.SourceScan.Scanned;
import dev.vitrine.patterns.Subject.Use;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every regular expression of the program, found in its classes, its sources and its schemas. */
final class ProgramPatterns {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.vitrine");

    private static final Map<String, Scanned> SOURCES = new HashMap<>();

    private final Map<String, Scanned> sources;
    private final List<Subject> subjects = new ArrayList<>();

    private ProgramPatterns(Map<String, Scanned> sources) {
        this.sources = sources;
    }

    /** Read once for all tests. */
    static synchronized Map<String, Scanned> sources() throws IOException {
        if (SOURCES.isEmpty()) {
            SOURCES.putAll(SourceScan.of(Path.of("src/main/java")));
        }
        return SOURCES;
    }

    static List<Subject> all() throws IOException, ReflectiveOperationException {
        ProgramPatterns found = new ProgramPatterns(sources());
        for (JavaClass type : CLASSES) {
            found.fields(Class.forName(type.getName(), false, ProgramPatterns.class.getClassLoader()));
        }
        found.sources.values().forEach(source -> source.literals().forEach(found::literal));
        for (RecordKind kind : RecordKind.values()) {
            found.schema(kind.key(), new JsonMapper().readTree(Schemas.text(kind)));
        }
        return found.subjects;
    }

    /** The file of the sources that a class is in. */
    static String sourceOf(String className) {
        return className.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    }

    private void fields(Class<?> type) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && isPattern(field)) {
                field.setAccessible(true);
                add(type, field, field.get(null));
            }
        }
    }

    static boolean isPattern(Field field) {
        return field.getType() == Pattern.class
                || field.getType() == com.google.re2j.Pattern.class
                || field.getGenericType().getTypeName().contains("Pattern");
    }

    private void add(Class<?> type, Field field, Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(each -> add(type, field, each));
        } else if (value instanceof Map<?, ?> several) {
            several.keySet().forEach(each -> add(type, field, each));
            several.values().forEach(each -> add(type, field, each));
        }
        Set<Use> known = sources.get(sourceOf(type.getName())).uses().getOrDefault(field.getName(), Set.of());
        boolean isSure = Modifier.isPrivate(field.getModifiers()) && !known.isEmpty();
        for (Use use : isSure ? known : EnumSet.allOf(Use.class)) {
            String place = type.getSimpleName() + "." + field.getName();
            if (value instanceof Pattern pattern) {
                subjects.add(Subject.of(place, pattern, use));
            } else if (value instanceof com.google.re2j.Pattern pattern) {
                subjects.add(Subject.of(place, pattern, use));
            }
        }
    }

    private void literal(SourceScan.Literal literal) {
        Use use = literal.method().equals("matches") ? Use.WHOLE : Use.SEARCH;
        subjects.add(Subject.of(literal.file() + " " + literal.method(), Pattern.compile(literal.pattern()), use));
    }

    private void schema(String place, JsonNode node) {
        if (node.path("pattern").isString()) {
            String pattern = node.get("pattern").stringValue();
            subjects.add(Subject.of(place, com.google.re2j.Pattern.compile(pattern), Use.SEARCH));
        }
        node.forEachEntry((name, inner) -> schema(place + "/" + name, inner));
    }
}
