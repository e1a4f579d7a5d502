package dev.vitrine.pages.model;

import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.pages.Comparisons;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FaqEntry;
import dev.vitrine.pages.Sentences;
import dev.vitrine.pages.ranking.Rankings;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.JobWords;
import dev.vitrine.wording.Markdown;
import dev.vitrine.wording.MediaWords;
import dev.vitrine.wording.PlainText;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The questions of a model's page: the editor's, then those that facts answer and no editor's question covers. */
final class Questions {
    // What an editor's question says, in lower case, when it asks what facts could answer.
    private static final Pattern QUALITY = Pattern.compile("how good|ranked|compare");
    private static final Pattern COST = Pattern.compile("how much|billed|priced|what does (?:\\S+ ){1,12}cost");
    private static final Pattern PROVIDERS = Pattern.compile("who offer(s|ed)|which providers");
    private static final Pattern COMMERCIAL_USE = Pattern.compile("commercial");
    private static final Pattern CONTEXT_WINDOW = Pattern.compile("context");
    private static final Pattern RESOLUTIONS = Pattern.compile("(which|what) resolutions");
    private static final Pattern DURATIONS = Pattern.compile("how long|lengths");
    private static final Pattern RELEASE = Pattern.compile("when was|when did");
    private static final Pattern LIFECYCLE = Pattern.compile("still (use|build)|deprecated|retired?");

    private final Model model;
    private final Context context;
    private final List<FaqEntry> questions = new ArrayList<>();

    Questions(Model model, Context context) {
        this.model = model;
        this.context = context;
    }

    List<FaqEntry> view(Optional<Comparisons.Comparison> comparison) {
        for (Model.Question question : model.faq()) {
            add(question.question(), question.answer());
        }
        String name = model.name();
        cost(name, comparison);
        new Rankings(model, context)
                .answer()
                .ifPresent(sentence -> answer("How good is " + name + "?", sentence, QUALITY));
        if (model.offers().size() > 1) {
            answer((isPast() ? "Who offered " : "Who offers ") + name + "?", providers(), PROVIDERS);
        }
        context.licenseOf(model)
                .filter(license -> license.commercialUse().isPresent())
                .ifPresent(license -> answer(
                        "Can I use " + name + " commercially?", Sentences.license(model, license), COMMERCIAL_USE));
        limits(name);
        model.released()
                .filter(date -> !date.earliest().isAfter(context.asOf()))
                .ifPresent(date -> answer(
                        "When was " + name + " released?",
                        context.organizationOf(model).name() + " released " + name + " " + Dates.when(date) + ".",
                        RELEASE));
        if (model.lifecycle().on(context.asOf()) != Lifecycle.Status.ACTIVE) {
            new Sentences(context)
                    .lifecycle(model)
                    .ifPresent(sentence -> answer("Can I still build on " + name + "?", sentence, LIFECYCLE));
        }
        return questions;
    }

    /** What nobody can buy any more is spoken of as past. */
    private boolean isPast() {
        return context.isRetired(model);
    }

    private void cost(String name, Optional<Comparisons.Comparison> comparison) {
        new Sentences(context)
                .price(model)
                .ifPresent(sentence -> answer(
                        (isPast() ? "How much did " : "How much does ") + name + " cost?",
                        sentence
                                + comparison
                                        .filter(compared -> !isPast())
                                        .map(this::range)
                                        .orElse(""),
                        COST));
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
                        CONTEXT_WINDOW));
        if (!model.media().resolutions().isEmpty()) {
            answer(
                    "Which resolutions does " + name + " support?",
                    MediaWords.resolutions(model.media()) + ".",
                    RESOLUTIONS);
        }
        if (!model.media().durations().isEmpty()) {
            answer(
                    "How long are the clips that " + name + " makes?",
                    Words.capitalized(MediaWords.durations(model.media())) + ".",
                    DURATIONS);
        }
    }

    private String range(Comparisons.Comparison comparison) {
        var costs = comparison.costs();
        String least = Amounts.reckoned(costs.get(0).money());
        String most = Amounts.reckoned(costs.get(costs.size() - 1).money());
        return least.equals(most)
                ? ""
                : " By the prices listed here, " + JobWords.name(comparison.job())
                        + JobWords.comesTo(comparison.job()) + least + " to " + most + ", depending on "
                        + new Comparisons(model, context).dependsOn(comparison) + ".";
    }

    private String providers() {
        List<String> names = model.offers().stream()
                .map(offer -> context.provider(offer.provider()).name())
                .distinct()
                .toList();
        String offer = isPast() ? " offered " : names.size() == 1 ? " offers " : " offer ";
        return Words.and(names) + offer + model.name() + ".";
    }

    /** Answers a question, unless an editor's question is on its topic. */
    private void answer(String question, String answer, Pattern topic) {
        boolean covered = model.faq().stream()
                .map(own -> own.question().toLowerCase(Locale.ROOT))
                .anyMatch(own -> topic.matcher(own).find());
        if (!covered) {
            add(question, PlainText.asMarkdown(answer));
        }
    }

    private void add(String question, String answer) {
        questions.add(new FaqEntry("faq-" + (questions.size() + 1), question, new Markdown(answer)));
    }
}
