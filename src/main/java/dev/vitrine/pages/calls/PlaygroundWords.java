package dev.vitrine.pages.calls;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sentences of the playground, apart from its script, which is small so that it opens fast; {@code {name}} is filled in there. */
final class PlaygroundWords {
    private static final String LATER = "Try again later.";
    private static final String MEND = "Change the request as the gateway says, and run again.";

    private PlaygroundWords() {}

    /** All of them by name: of a failure what happened and what to do, of all else one sentence. */
    static Map<String, Object> all() {
        Map<String, Object> words = new TreeMap<>();
        words.putAll(refusals());
        words.putAll(failures());
        words.putAll(Map.of(
                "keyless", "Enter a key: the gateway asks for one.",
                "keyOdd", "The key has a character that no key has: {character}",
                "keyHint", "Kept in this page’s memory only, and sent to {origin} only.",
                "closed",
                        "{name} is not known to answer web pages, so nothing can run here. The code works outside the browser.",
                "short", "Files are shortened here; Copy takes them whole.",
                "unread", "The file could not be read.",
                "empty", "The file is empty.",
                "kind", "The file is not of type {kind}.",
                "large", "The file is larger than 20 MB."));
        words.putAll(Map.of(
                "far", "It is at {host}, which this page may not load.",
                "noTime", "It did not say when to try again.",
                "nowAgain", "You can try again now.",
                "unpriced", "Cost: no price in the catalog for this gateway.",
                "instead", " {seller} asks {range} ({how}).",
                "sellers", " {seller}’s prices.",
                "uncounted", "Cost: {prices}; how many is not known before.",
                "unknownOutput", " and {price}, whose number is not known"));
        words.putAll(Map.of(
                "cost", "Estimated cost: {range} ({how}).",
                "tokens", "Estimated cost: {range} ({how}, four characters a token){more}.",
                "output", " and {range} ({how})",
                "waiting", "Waiting for the gateway",
                "says", "The gateway says:",
                "wait", "It asks to wait: try again in {left}.",
                "picture", "What the model made"));
        words.putAll(Map.of(
                "address", "or its address: https://…",
                "addressOf", "Address of {name}",
                "remove", "Remove the file of {name}",
                "more", "More parameters ({count})",
                "choose", "Choose one",
                "unsent", "Not sent",
                "usual", "Default ({default})",
                "copy", "Copy the request’s code",
                "code", "Code of the request",
                "key", "Your key for {name}"));
        return words;
    }

    /** By status: those that are not here are as 400 or as 500. */
    private static Map<String, Object> refusals() {
        return Map.of(
                "400",
                List.of("The gateway refuses the request ({status})", MEND),
                "401",
                List.of(
                        "The gateway does not accept the key ({status})",
                        "Check that it is whole, valid and meant for this gateway."),
                "403",
                List.of("The key may not do that ({status})", "Check the key and what its account may use."),
                "404",
                List.of(
                        "The gateway does not have what was asked for ({status})",
                        "The model may be gone, or the key has no access to it."),
                "429",
                List.of(
                        "Too many requests ({status})",
                        "Wait, then run again: the key’s rate limit is reached, or its credit is used up."),
                "500",
                List.of("The gateway reported an internal error ({status})", LATER));
    }

    private static Map<String, Object> failures() {
        Map<String, Object> failures = new TreeMap<>(Map.of(
                "notJson",
                List.of("The response is not JSON", "It may not be the gateway that answered. " + LATER),
                "noResult",
                List.of("The answer holds no result", "It is not where the catalog says that it is."),
                "noFile",
                List.of("The answer holds no result", "It is text, where a file was expected."),
                "oddId",
                List.of("The answer holds no result", "The job’s id is none that can be asked after."),
                "offline",
                List.of("You are offline", "Try again when the connection is back."),
                "unreached",
                List.of(
                        "The browser could not reach the gateway",
                        "The browser does not say why. The code works outside the browser, even where a gateway does not answer web pages."),
                "broken",
                List.of("The connection broke off", "Run again for the whole answer."),
                "cancelled",
                List.of("Cancelled", "The gateway may have begun, and charge for it.")));
        failures.putAll(Map.of(
                "silent",
                List.of("The gateway does not answer", "Nothing came for {seconds} seconds. " + LATER),
                "elsewhere",
                List.of("The gateway leads elsewhere", "The key was not sent on."),
                "job",
                List.of("The job ended as “{status}”", MEND),
                "long",
                List.of(
                        "The job takes too long",
                        "It was not done after {limit} seconds. It may still end: its id is {id}."),
                "streamError",
                List.of("The gateway broke off the answer", LATER),
                "cut",
                List.of("The answer broke off", "It ended before the gateway said that it was whole."),
                "unshown",
                List.of("The answer cannot be shown", "It is not what the catalog says that it is.")));
        return failures;
    }
}
