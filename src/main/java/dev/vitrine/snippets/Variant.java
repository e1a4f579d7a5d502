package dev.vitrine.snippets;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way to ask for the same thing.
 *
 * @param id short, for addresses within a page: {@code plain}, {@code stream}, or a parameter's name
 * @param label as a heading: "Streaming", "With start_frame"; of the plain way, what the operation is called
 * @param medium the optional image, video or sound that it sends
 */
public record Variant(String id, String label, Optional<Parameter> medium) {
    /** The id of the plain way. */
    public static final String PLAIN = "plain";

    private static final String STREAM = "stream";

    /** The ways to ask for something: plainly, in pieces where the gateway can, and with a file where the model takes one. */
    public static List<Variant> of(Api.Call call, Operation operation) {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(PLAIN, operation.kind().label(), Optional.empty()));
        if (operation.streaming().isPresent() && operation.polling().isEmpty()) {
            variants.add(new Variant(STREAM, "Streaming", Optional.empty()));
        }
        call.optionalMedia()
                .findFirst()
                .ifPresent(medium ->
                        variants.add(new Variant(medium.name(), "With " + medium.name(), Optional.of(medium))));
        return List.copyOf(variants);
    }

    /** Whether the answer comes in pieces. */
    public boolean streams() {
        return id.equals(STREAM) && medium.isEmpty();
    }
}
