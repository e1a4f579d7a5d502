package dev.vitrine.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.problem.Problem;
import java.util.List;
import java.util.function.Function;

/** The page that stands in for one that cannot be made, with what is wrong in the words of {@code check}. */
final class ErrorPage {
    private ErrorPage() {}

    static byte[] of(List<Problem> problems, String edition, Function<Problem, String> words) {
        StringBuilder list = new StringBuilder();
        for (Problem problem : problems) {
            list.append("<li><pre>")
                    .append(escaped(words.apply(problem).stripTrailing()))
                    .append("</pre></li>\n");
        }
        String page = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>This page cannot be shown · Vitrine</title>
                <link rel="stylesheet" href="/_vitrine/live.css">
                </head>
                <body>
                <main class="problems" data-vitrine-problems>
                <h1>This page cannot be shown</h1>
                <ol>
                """ + list + """
                </ol>
                <p>Mend and save: the page comes by itself.</p>
                </main>
                </body>
                </html>
                """;
        return Injection.into(page.getBytes(UTF_8), edition);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
