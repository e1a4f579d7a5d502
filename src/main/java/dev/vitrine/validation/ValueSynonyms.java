package dev.vitrine.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What other catalogs, price lists and languages call our values; tables as in {@link Synonyms}. */
final class ValueSynonyms {
    /** Values, by the field that they stand in. */
    private static final Map<String, Map<String, List<String>>> VALUES = new HashMap<>();

    static {
        value("type", """
                text: llm, chat, language, completion, language model, large language model, reasoning, vlm, code, multimodal, gpt, chatbot, text generation, instruct, nlp, assistant
                image: picture, photo, img, text-to-image, t2i, diffusion, image generation, image edit, image-to-image, images generation, art
                video: clip, movie, film, text-to-video, t2v, i2v, image-to-video, video generation, animation, video-to-video
                audio: tts, stt, speech, voice, transcription, music, asr, text-to-speech, speech-to-text, sound, text-to-audio, song
                embedding: vector, text embedding, retrieval, rerank, embeddings model
                """);
        value("modality", """
                text: word, string, prompt, language, code
                image: picture, photo, img, pic, vision
                video: clip, movie, film
                audio: sound, speech, voice, music
                pdf: document, file, doc
                embedding: vector
                """);
        VALUES.put("input", VALUES.get("modality"));
        VALUES.put("output", VALUES.get("modality"));
        VALUES.put("examples", VALUES.get("modality"));
        value("status", """
                active: live, ga, available, stable, released, production, current, generally available, online, in production, enabled
                preview: beta, alpha, experimental, early access, research preview, public preview, test, exp
                deprecated: legacy, sunset, sunsetting, obsolete, old, superseded
                retired: eol, end of life, discontinued, removed, shutdown, shut down, dead, offline, archived, unavailable, ended, inactive, disabled
                """);
        value("kind", """
                maker: first party, lab, creator, official, developer, vendor, own
                cloud: hyperscaler, cloud provider
                host: hosting, inference, platform, inference provider, hoster
                reseller: marketplace, broker, third party, partner
                gateway: aggregator, router, proxy
                proprietary: closed, commercial, closed source, api, closed weights, terms
                open-weights: openweights, weights, open model, community, source available
                open-source: oss, permissive, opensource, foss, free software
                text: word, string
                image: picture, photo, img
                video: clip, movie
                audio: sound, speech, music
                """);
        value("commercial_use", """
                allowed: yes, true, permitted, ok, free, unrestricted, y
                forbidden: no, false, prohibited, non commercial, not allowed, noncommercial, n, none, disallowed
                conditional: with conditions, partly, depends, under conditions, sometimes
                restricted: limited, partially, restrictions
                """);
        value("features", """
                tools: function calling, functions, tool use, tool calling, tool calls, function call, tool, parallel tool calls
                structured-output: json, json mode, structured, structured outputs, json schema, json output, response format, response schema
                reasoning: thinking, reason, cot, chain of thought, think
                fine-tuning: finetuning, lora, tuning, finetune, fine tune
                """);
        value("operation", """
                chat: chat completions, completions, text, chat completion, messages, text generation, completion
                image-generation: image, images, text-to-image, images generations, generate image, picture
                video-generation: video, videos, text-to-video, image-to-video, generate video, clip
                """);
        VALUES.put("operations", VALUES.get("operation"));
        value("parameter type", """
                string: str, text, varchar, enum
                integer: int, long, int32, int64, whole number
                number: float, double, decimal, numeric
                boolean: bool, flag, true/false, switch
                image: picture, image url, photo
                video: clip, video url
                audio: sound, audio url
                """);
        value("charge", """
                free: gratis, no charge, none, zero, 0, no cost, free of charge, yes
                included: bundled, in plan, subscription, part of plan, include, with plan
                unpublished: unknown, n/a, na, tbd, tba, hidden, contact, contact sales, contact us, custom, on request, varies, not published, not public, enterprise
                """);
        value("currency", """
                USD: $, us$, dollar, dollars, us dollar, us dollars, usdollar, u$d
                EUR: €, euro, euros
                GBP: £, pound, pounds, sterling
                CNY: ¥, rmb, yuan, renminbi, cn¥, 元
                JPY: yen, jp¥, 円
                INR: ₹, rupee, rupees, rs
                KRW: ₩, won
                """);
        value("language", """
                en: english
                de: german, deutsch
                fr: french, français
                es: spanish, español
                zh: chinese, 中文
                ja: japanese, 日本語
                """);
        value("resolution", """
                720p: hd, hdready, 1280x720, 720x1280
                1080p: fullhd, fhd, 1920x1080, 1080x1920
                2k: qhd, wqhd, 2560x1440
                4k: uhd, ultrahd, 3840x2160, 2160p uhd
                8k: 7680x4320
                480p: sd, 854x480
                """);
        VALUES.put("resolutions", VALUES.get("resolution"));
    }

    private ValueSynonyms() {}

    /** What we call a value of a field; the place of it in the table says which, where a field stands in several places. */
    static List<String> of(String field, String text) {
        return VALUES.getOrDefault(field, Map.of()).getOrDefault(Synonyms.normal(text), List.of());
    }

    /** The words of others. */
    static Stream<String> words() {
        return VALUES.values().stream().flatMap(table -> table.keySet().stream());
    }

    private static void value(String field, String lines) {
        VALUES.put(field, Synonyms.table(lines));
    }
}
