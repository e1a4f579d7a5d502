package dev.vitrine.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a model is called.
 *
 * @param gateway who answers
 * @param calls what can be asked of it, at least one; the first is what the model is for
 */
public record Api(GatewayId gateway, List<Call> calls) {
    public Api {
        calls = List.copyOf(calls);
    }

    /**
     * One thing that can be asked of the model.
     *
     * @param operation which of the gateway's operations it is
     * @param id what the model is called there
     * @param parameters what a request may say, in the order to show
     * @param answer what this model answers, where it differs from what the gateway's operation says
     */
    public record Call(Operation.Kind operation, String id, List<Parameter> parameters, Optional<Answer> answer) {
        public Call {
            parameters = List.copyOf(parameters);
        }

        /** The images, videos and sounds that a request may hold and need not. */
        public Stream<Parameter> optionalMedia() {
            return parameters.stream().filter(parameter -> parameter.type().isMedia() && !parameter.required());
        }
    }

    /** What the model is for. */
    public Call main() {
        return calls.get(0);
    }
}
