package dev.vitrine.catalog;

import dev.vitrine.value.Keyed;
import dev.vitrine.value.PartialDate;
import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Facts about a model, and who offers it.
 *
 * @param tagline one clause, in the editor's words
 * @param description in Markdown
 * @param released as precise as it is known
 * @param knowledge until when its training data reaches
 * @param parameters how many weights it has, in the maker's words, such as "70B"
 * @param license absent when it is not known
 * @param aliases other names that it is or was called by: their old addresses lead to its page
 * @param input what it takes in
 * @param output what it gives out
 * @param api how it is called
 * @param links its maker's pages on it, in the order to show
 * @param offers who sells it, as written
 * @param benchmarks what it scored, as written
 * @param faq the editor's questions
 */
public record Model(
        ModelId id,
        String name,
        ModelType type,
        Optional<String> tagline,
        Optional<String> description,
        Optional<PartialDate> released,
        Optional<PartialDate> knowledge,
        Optional<String> parameters,
        Lifecycle lifecycle,
        Optional<LicenseId> license,
        List<String> aliases,
        Set<Modality> input,
        Set<Modality> output,
        Limits limits,
        Media media,
        List<Feature> features,
        Optional<Api> api,
        List<Website> links,
        List<Example> examples,
        List<Offer> offers,
        List<BenchmarkScore> benchmarks,
        List<Question> faq) {
    public Model {
        aliases = List.copyOf(aliases);
        input = input.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(input));
        output = output.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(output));
        features = List.copyOf(features);
        links = List.copyOf(links);
        examples = List.copyOf(examples);
        offers = List.copyOf(offers);
        benchmarks = List.copyOf(benchmarks);
        faq = List.copyOf(faq);
    }

    /** Something that a text model can do. */
    public enum Feature {
        REASONING("reasoning", "Reasoning"),
        TOOLS("tools", "Tool calling"),
        STRUCTURED_OUTPUT("structured-output", "Structured output"),
        FINE_TUNING("fine-tuning", "Fine-tuning");

        private final String key;
        private final String label;

        Feature(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** As a phrase: "Tool calling". */
        public String label() {
            return label;
        }

        /** The feature that is written so. */
        public static Optional<Feature> of(String key) {
            return Keyed.find(values(), Feature::key, key);
        }
    }

    /** A page on the model elsewhere; the kind is what the link says. */
    public record Website(Kind kind, URI url) {
        /** What a page is about. */
        public enum Kind {
            ANNOUNCEMENT("announcement", "Announcement"),
            DOCUMENTATION("documentation", "Documentation"),
            PRICING("pricing", "Pricing"),
            WEIGHTS("weights", "Weights"),
            PAPER("paper", "Paper"),
            SOURCE("source", "Source code");

            private final String key;
            private final String label;

            Kind(String key, String label) {
                this.key = key;
                this.label = label;
            }

            /** As written in a record. */
            public String key() {
                return key;
            }

            /** As a link's text. */
            public String label() {
                return label;
            }
        }
    }

    /**
     * A prompt and what the model made of it.
     *
     * @param output where the output is; absent for text
     * @param text the output itself, for text
     * @param source where it was published
     */
    public record Example(
            String prompt, Modality kind, Optional<URI> output, Optional<String> text, Optional<URI> source) {}

    /** An editor's question; the answer is Markdown. */
    public record Question(String question, String answer) {}
}
