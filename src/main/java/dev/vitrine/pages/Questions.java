package dev.vitrine.pages;

import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The questions of a model's page: the editor's, then those that facts answer and no editor's question covers. */
final class Questions {
    private final Model model;
    private final Context context;
    private final List<ModelView.Question> questions = new ArrayList<>();

    Questions(Model model, Context context) {
        this.model = model;
        this.context = context;
    }

    List<ModelView.Question> view(Optional<Comparisons.Comparison> comparison) {
        for (Model.Question question : model.faq()) {
            add(question.question(), question.answer());
        }
        String name = model.name();
        Sentences sentences = new Sentences(context);
        Lifecycle.Status status = model.lifecycle().on(context.asOf());
        boolean retired = context.isRetired(model);
        sentences
                .price(model)
                .ifPresent(sentence -> answer(
                        (retired ? "How much did " : "How much does ") + name + " cost?",
                        sentence + comparison.map(this::range).orElse(""),
                        "how much|billed|priced|what does .*cost"));
        if (model.offers().size() > 1) {
            answer("Who offers " + name + "?", providers(), "who offers|which providers");
        }
        context.licenseOf(model)
                .filter(license -> license.commercialUse().isPresent())
                .ifPresent(license -> answer(
                        "Can I use " + name + " commercially?", Sentences.license(model, license), "commercial"));
        limits(name);
        model.released()
                .filter(date -> !date.earliest().isAfter(context.asOf()))
                .ifPresent(date -> answer(
                        "When was " + name + " released?",
                        context.organizationOf(model).name() + " released " + name + " " + Dates.when(date) + ".",
                        "when was|when did"));
        if (status != Lifecycle.Status.ACTIVE) {
            sentences
                    .lifecycle(model)
                    .ifPresent(sentence -> answer(
                            "Can I still build on " + name + "?", sentence, "still (use|build)|deprecated|retired?"));
        }
        return questions;
    }

    private void limits(String name) {
        model.limits()
                .context()
                .ifPresent(tokens -> answer(
                        "How large is the context window of " + name + "?",
                        "It holds " + Words.grouped(tokens) + " tokens"
                                + model.limits()
                                        .maxOutput()
                                        .map(most -> ", of which an answer may take up to " + Words.grouped(most))
                                        .orElse("")
                                + ".",
                        "context"));
        if (!model.media().resolutions().isEmpty()) {
            answer(
                    "Which resolutions does " + name + " support?",
                    KeyFacts.resolutions(model.media()) + ".",
                    "(which|what) resolutions");
        }
        if (!model.media().durations().isEmpty()) {
            answer(
                    "How long are the clips that " + name + " makes?",
                    Words.capitalized(KeyFacts.durations(model.media())) + ".",
                    "how long|lengths");
        }
    }

    private String range(Comparisons.Comparison comparison) {
        var costs = comparison.costs();
        String least = Amounts.reckoned(costs.get(0).money());
        String most = Amounts.reckoned(costs.get(costs.size() - 1).money());
        return least.equals(most)
                ? ""
                : " By the prices listed here, " + Comparisons.name(comparison.job())
                        + Comparisons.comesTo(comparison.job()) + least + " to " + most + ", depending on "
                        + new Comparisons(model, context).dependsOn(comparison) + ".";
    }

    private String providers() {
        List<String> names = model.offers().stream()
                .map(offer -> context.provider(offer.provider()).name())
                .distinct()
                .toList();
        return Words.and(names) + " " + (names.size() == 1 ? "offers" : "offer") + " " + model.name() + ".";
    }

    /**
     * Answers a question, unless an editor's question asks the same.
     *
     * @param topic a regular expression that an editor's question on the same holds, in lower case
     */
    private void answer(String question, String answer, String topic) {
        Pattern asked = Pattern.compile(topic);
        boolean covered = model.faq().stream()
                .map(own -> own.question().toLowerCase(Locale.ROOT))
                .anyMatch(own -> asked.matcher(own).find());
        if (!covered) {
            add(question, PlainText.asMarkdown(answer));
        }
    }

    private void add(String question, String answer) {
        questions.add(new ModelView.Question("faq-" + (questions.size() + 1), question, new Markdown(answer)));
    }
}
