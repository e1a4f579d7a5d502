package dev.vitrine.patterns;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.vitrine.patterns.Subject.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the program's sources for patterns in calls such as {@code text.replaceAll("…", "")}, and for how fields are used. */
final class SourceScan extends TreePathScanner<Void, Void> {
    private static final Map<String, Use> OF_STRINGS =
            Map.of("matches", Use.WHOLE, "replaceAll", Use.SEARCH, "replaceFirst", Use.SEARCH, "split", Use.SEARCH);
    private static final Map<String, Integer> ARGUMENTS = Map.of("matches", 1, "replaceAll", 2, "replaceFirst", 2);
    private static final Set<String> SEARCHES = Set.of("find", "replaceAll", "replaceFirst", "results", "lookingAt");

    private final String file;
    private final List<Literal> literals = new ArrayList<>();
    private final Map<String, Set<Use>> uses = new HashMap<>();
    private final Map<String, String> matchers = new HashMap<>();
    private final Set<String> handedOn = new HashSet<>();
    private final Set<String> receivers = new HashSet<>();

    private SourceScan(String file) {
        this.file = file;
    }

    /** A pattern that is written where it is used. */
    record Literal(String file, String method, String pattern) {}

    /**
     * What a source holds.
     *
     * @param literals in its calls
     * @param uses of the constants that are patterns, by name
     */
    record Scanned(List<Literal> literals, Map<String, Set<Use>> uses) {}

    /** All sources below a folder, by path. */
    static Map<String, Scanned> of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Scanned> scanned = new HashMap<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                String name = folder.toAbsolutePath()
                        .toUri()
                        .relativize(unit.getSourceFile().toUri())
                        .getPath();
                SourceScan scan = new SourceScan(name);
                scan.scan(unit, null);
                scanned.put(name, scan.scanned());
            }
        }
        return scanned;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            String method = select.getIdentifier().toString();
            literal(method, call.getArguments());
            if (select.getExpression() instanceof IdentifierTree receiver) {
                called(receiver.getName().toString(), method);
            }
        }
        return super.visitMethodInvocation(call, null);
    }

    private void literal(String method, List<? extends ExpressionTree> arguments) {
        boolean takesPattern = OF_STRINGS.containsKey(method)
                && !arguments.isEmpty()
                && ARGUMENTS.getOrDefault(method, arguments.size()) == arguments.size();
        if (takesPattern) {
            text(arguments.get(0)).ifPresent(pattern -> literals.add(new Literal(file, method, pattern)));
        }
    }

    private static Optional<String> text(Tree tree) {
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return text(sum.getLeftOperand())
                    .flatMap(left -> text(sum.getRightOperand()).map(left::concat));
        }
        return tree instanceof LiteralTree literal && literal.getValue() instanceof String value
                ? Optional.of(value)
                : Optional.empty();
    }

    private void called(String receiver, String method) {
        if (method.equals("matcher")) {
            TreePath parent = getCurrentPath().getParentPath();
            if (parent.getLeaf() instanceof MemberSelectTree next) {
                use(receiver, next.getIdentifier().toString());
            } else if (parent.getLeaf() instanceof VariableTree variable) {
                matchers.put(variable.getName().toString(), receiver);
            } else {
                uses.computeIfAbsent(receiver, any -> EnumSet.noneOf(Use.class)).addAll(EnumSet.allOf(Use.class));
            }
        } else if (method.startsWith("split")) {
            use(receiver, "find");
        } else if (matchers.containsKey(receiver)) {
            use(matchers.get(receiver), method);
        }
    }

    private void use(String constant, String method) {
        if (method.equals("matches") || SEARCHES.contains(method)) {
            uses.computeIfAbsent(constant, any -> EnumSet.noneOf(Use.class))
                    .add(method.equals("matches") ? Use.WHOLE : Use.SEARCH);
        }
    }

    /** A constant that is handed on is used as the variables are that patterns are handed to. */
    @Override
    public Void visitIdentifier(IdentifierTree name, Void nothing) {
        if (!(getCurrentPath().getParentPath().getLeaf() instanceof MemberSelectTree)) {
            handedOn.add(name.getName().toString());
        }
        return super.visitIdentifier(name, null);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        if (String.valueOf(variable.getType()).equals("Pattern") && variable.getInitializer() == null) {
            receivers.add(variable.getName().toString());
        }
        return super.visitVariable(variable, null);
    }

    private Scanned scanned() {
        Set<Use> ofReceivers = EnumSet.noneOf(Use.class);
        receivers.forEach(receiver -> ofReceivers.addAll(uses.getOrDefault(receiver, Set.of())));
        Set<Use> further = ofReceivers.isEmpty() ? EnumSet.allOf(Use.class) : ofReceivers;
        handedOn.forEach(name -> uses.merge(name, further, SourceScan::union));
        return new Scanned(literals, uses);
    }

    private static Set<Use> union(Set<Use> some, Set<Use> others) {
        Set<Use> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
        if (reference.getQualifierExpression() instanceof IdentifierTree name) {
            uses.computeIfAbsent(name.getName().toString(), any -> EnumSet.noneOf(Use.class))
                    .addAll(EnumSet.allOf(Use.class));
        }
        return super.visitMemberReference(reference, null);
    }
}
