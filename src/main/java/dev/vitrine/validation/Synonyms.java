package dev.vitrine.validation;

import dev.vitrine.problem.Lookalikes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other catalogs, price lists and languages call our fields. A line is what we call it, a colon, and what
 * others do; the words are compared without regard to case, blanks, hyphens and underscores.
 */
final class Synonyms {
    /** Field names. Where a word means several, the first that fits the place is taken. */
    private static final Map<String, List<String>> FIELDS = table("""
            usd: price, cost, rate, fee, dollars, price_usd, usd_price, cost_usd, usd_per_unit, unit_price, value, us$, $
            amount: price, cost, rate, value, sum, usd, eur, euros
            per: unit, units, metric, meter, billing, billed_by, basis, measure, unit_name, each, pricing_unit, type
            currency: curr, currency_code, money
            tiers: tier, volume, brackets, steps, scale
            up_to: to, until, max, maximum, limit, upper
            charge: free, billing, kind
            plan: subscription, package
            valid_from: from, start, starts, since, start_date, effective, effective_from, begins
            valid_until: until, to, end, ends, end_date, expires, valid_to, valid_till, till, effective_until
            source: url, link, href, reference, ref, citation, evidence, source_url, origin, src, page
            checked: date, checked_at, checked_on, last_checked, verified, verified_at, as_of, accessed, retrieved, updated, last_updated, updated_at, seen, read, timestamp
            note: comment, remark, remarks, comments, info, details, description
            resolution: res, definition, output_resolution
            size: dimensions, dimension, image_size, pixels
            duration: length, seconds, clip_length, video_length
            audio: sound, with_audio, has_audio
            context_above: context, above, threshold, min_context, context_over, over
            service: service_tier, tier, delivery
            region: location, zone, area, country
            cache_for: ttl, cache_ttl, cache_duration
            quality: grade, level
            mode: variant, speed
            task: operation, use, usage
            name: title, label, display_name, model_name, model, full_name
            title: name, site_name, label
            type: category, modality, kind, model_type, class, task
            kind: type, category, class
            tagline: summary, subtitle, headline, slogan, short_description, abstract, motto
            description: about, details, text, body, desc, overview, summary, long_description, notes
            released: release_date, release, launch, launched, launch_date, published, date, available_since, created, announced
            knowledge: cutoff, knowledge_cutoff, training_cutoff, training_data, data_cutoff, cut_off
            parameters: size, params, parameter_count, model_size, weights, num_parameters
            status: state, lifecycle, stage, availability
            deprecated: deprecation_date, deprecated_on, deprecated_at, deprecation, sunset
            retires: eol, end_of_life, shutdown, shutdown_date, retirement, retired, retirement_date, discontinued, retires_on, sunset_date, removed
            replaced_by: successor, replacement, superseded_by, replaced_with, replaces_with, new_version, next
            license: licence, licensing, terms, license_id
            aliases: alias, aka, other_names, alternate_names, synonyms, formerly, also_known_as, alternative_names
            input: inputs, input_modalities, accepts, modalities_in
            output: outputs, output_modalities, produces, modalities_out
            context: context_window, context_length, max_context, context_size, window, max_context_length
            max_output: max_tokens, max_output_tokens, output_limit, max_completion_tokens, output_tokens
            dimensions: embedding_size, vector_size, embedding_dimensions, dims, vector_length, embedding_dimension
            features: capabilities, abilities, supports, feature
            media: video, image, clip, output_format
            fps: frame_rate, framerate, frames_per_second, frames
            aspect_ratios: ratios, aspect, aspect_ratio, ratio
            resolutions: resolution, res
            durations: lengths, duration, seconds
            offers: offer, providers, sellers, hosts, pricing, hosting, available_at, endpoints
            prices: price, pricing, costs, cost, rates, price_list
            provider: vendor, seller, host, platform, reseller, company, name
            latency: speed, response_time
            seconds: value, median, duration
            faq: faqs, questions, qa, q_and_a
            question: q, title
            answer: a, text, response
            examples: example, samples, sample, outputs, gallery
            links: link, urls, url, resources, references
            announcement: blog, news, blog_post, announce, press, post
            documentation: docs, doc, documentation_url, guide, manual, api_docs, homepage, website, site
            pricing: pricing_page, prices_url, price_page, pricing_url, price_list
            weights: huggingface, hf, weights_url, download, hugging_face, checkpoint
            paper: arxiv, papers, publication, technical_report, tech_report
            website: homepage, site, web, url, home, home_page, link, domain, www
            country: nation, location, headquarters, hq, based_in
            organization: organisation, parent, maker, owner, company, org, belongs_to
            spdx: spdx_id, identifier, spdx_identifier
            commercial_use: commercial, commercial_usage, allows_commercial_use
            restrictions: limits, limitations, conditions, forbidden
            url: link, website, homepage, text_url, page, base_url, site, address, href
            api: endpoint, call, access
            gateway: host, server, provider, api
            operation: endpoint, method, action, task
            id: model, model_id, identifier, slug, name, model_name, key, api_name, api_id
            base: base_url, host, address, endpoint, url, root
            key: api_key, auth, authentication, token, credentials
            variable: env, env_var, environment, environment_variable, name
            header: header_name, auth_header
            prefix: scheme, auth_scheme
            operations: endpoints, methods, routes, paths
            result: response, result_path, answer, output
            error: error_path, failure, message
            path: url, endpoint, route, uri
            body: request, payload, json, data
            poll: polling, status_url, job
            pending: waiting, running, in_progress
            succeeded: done, success, completed, finished
            pause: interval, delay, wait
            limit: timeout, max_wait
            hue: color, colour, accent, theme_color, accent_color
            repository: repo, github, git, source
            language: lang, locale
            stale_after: stale, stale_days, max_age
            values: enum, options, choices, allowed, allowed_values
            default: default_value
            example: sample, example_value
            minimum: min, least
            maximum: max, most
            required: mandatory, is_required, needed
            prompt: input, text, question
            """);

    private Synonyms() {}

    /** What we call a field that others call by this name, the likeliest first. */
    static List<String> fields(String name) {
        return FIELDS.getOrDefault(normal(name), List.of());
    }

    /**
     * A word without what people write in different ways: case, blanks, hyphens, underscores; and with Latin letters in place
     * of those that look like them.
     */
    static String normal(String word) {
        StringBuilder letters = new StringBuilder();
        Lookalikes.folded(word.strip()).toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (" -_./\t".indexOf(point) < 0) {
                letters.appendCodePoint(point);
            }
        });
        return letters.toString();
    }

    /** The words of others. */
    static Stream<String> words() {
        return FIELDS.keySet().stream();
    }

    /** The candidate that is the same word as another, written in another way. */
    static Optional<String> same(String word, Iterable<String> candidates) {
        String normal = normal(word);
        String singular = singular(normal);
        Optional<String> plural = Optional.empty();
        for (String candidate : candidates) {
            if (normal(candidate).equals(normal)) {
                return Optional.of(candidate);
            }
            if (plural.isEmpty()
                    && !normal.isEmpty()
                    && singular(normal(candidate)).equals(singular)) {
                plural = Optional.of(candidate);
            }
        }
        return plural;
    }

    private static String singular(String word) {
        if (word.endsWith("es") && (word.endsWith("ses") || word.endsWith("xes") || word.endsWith("ches"))) {
            return word.substring(0, word.length() - 2);
        }
        return word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** From each word of others to ours. */
    static Map<String, List<String>> table(String lines) {
        Map<String, List<String>> table = new HashMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            for (String word : line.substring(colon + 2).split(", ", -1)) {
                table.computeIfAbsent(normal(word), key -> new ArrayList<>()).add(line.substring(0, colon));
            }
        });
        return table;
    }
}
