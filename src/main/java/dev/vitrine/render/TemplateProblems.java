package dev.vitrine.render;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What went wrong in a template: at which line, by which expression, and why, in a sentence. */
final class TemplateProblems {
    /** A line of FreeMarker's own stack of instructions. */
    private static final Pattern CALL = Pattern.compile(
            "\\[in template \"([^\"]*)\"(?: in (?:macro|function) \"([^\"]*)\")? at line (\\d+), column \\d+]");

    private static final int MOST_CALLS = 4;
    private static final int LONGEST = 300;

    private TemplateProblems() {}

    static Problem missing(TemplateNotFoundException failure, String subject) {
        return problem(Location.ofFile("templates/" + failure.getTemplateName()), subject, "there is no such template");
    }

    static Problem unreadable(ParseException failure, String subject) {
        Location place = place(failure.getTemplateName(), failure.getLineNumber(), failure.getColumnNumber());
        return problem(place, subject, failure.getEditorMessage());
    }

    /** A template that cannot be parsed, before it is rendered. */
    static Problem unreadable(ParseException failure) {
        return Problem.of(
                RenderRules.TEMPLATE_ERROR,
                place(failure.getTemplateName(), failure.getLineNumber(), failure.getColumnNumber()),
                sentence(failure.getEditorMessage()));
    }

    /**
     * Any other failure.
     *
     * @param template that was processed, for one that does not know where it happened
     */
    static Problem failed(TemplateException failure, String template, String subject) {
        TemplateException innermost = failure;
        while (innermost.getCause() instanceof TemplateException cause) {
            innermost = cause;
        }
        if (innermost.getCause() instanceof ParseException unreadable) {
            return unreadable(unreadable, subject);
        }
        Optional<String> missing = missing(innermost);
        TemplateException placed = innermost.getLineNumber() == null ? failure : innermost;
        String name = placed.getTemplateSourceName() == null ? template : placed.getTemplateSourceName();
        Location place = place(name, placed.getLineNumber(), placed.getColumnNumber());
        if (missing.isPresent()) {
            return problem(place, subject, "there is no template templates/" + missing.get());
        }
        if (innermost instanceof BoundedRun.Unending) {
            return problem(place, subject, innermost.getMessageWithoutStackTop() + calls(innermost));
        }
        Optional<String> blamed = Optional.ofNullable(innermost.getBlamedExpressionString());
        if (innermost instanceof InvalidReferenceException && blamed.isPresent()) {
            String what = blamed.get();
            return Problem.of(
                    RenderRules.TEMPLATE_ERROR,
                    place,
                    "while rendering " + subject + ": there is no " + what,
                    "if it may be missing, ask first: <#if " + what + "??>…</#if>");
        }
        return problem(place, subject, cause(innermost).orElseGet(innermost::getMessageWithoutStackTop));
    }

    /** The template that another one includes, if it does not exist. */
    private static Optional<String> missing(TemplateException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateNotFoundException notFound) {
                return Optional.of(notFound.getTemplateName());
            }
        }
        return Optional.empty();
    }

    /** What a function that a template called says of its failure: FreeMarker's own message is only that there was one. */
    private static Optional<String> cause(TemplateException failure) {
        Throwable cause = failure.getCause();
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String expression = Optional.ofNullable(failure.getBlamedExpressionString())
                .map(text -> text + ": ")
                .orElse("");
        return Optional.ofNullable(cause)
                .map(root -> expression
                        + Optional.ofNullable(root.getMessage())
                                .orElse("it failed (" + root.getClass().getSimpleName() + ")"));
    }

    /** From the outermost call to the innermost, each place once; of many the last. */
    private static String calls(TemplateException failure) {
        String stack = Optional.ofNullable(failure.getFTLInstructionStack()).orElse("");
        List<String> places = CALL.matcher(stack)
                .results()
                .map(call -> "templates/" + call.group(1) + ":" + call.group(3))
                .distinct()
                .limit(MOST_CALLS)
                .toList();
        return places.isEmpty() ? "" : " (" + String.join(", called at ", places) + ")";
    }

    private static Location place(String template, Integer line, Integer column) {
        String path = "templates/" + template;
        return line == null || line <= 0 ? Location.ofFile(path) : new Location(path, line, Math.max(1, column), 0);
    }

    private static Problem problem(Location place, String subject, String message) {
        return Problem.of(RenderRules.TEMPLATE_ERROR, place, "while rendering " + subject + ": " + sentence(message));
    }

    /** FreeMarker's own messages end in tips about its language, after a rule of dashes: those are left out. */
    private static String sentence(String message) {
        String words = message == null ? "it failed" : message;
        int tip = words.indexOf("\n----");
        String first = (tip < 0 ? words : words.substring(0, tip))
                .replaceAll("\\[in template [^\\[\\]]*+]", "")
                .strip()
                .replaceAll("\\s+", " ");
        String shown = first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
        return shown;
    }
}
