package dev.vitrine.render;

import dev.vitrine.chart.PriceHistory;
import dev.vitrine.pages.CostComparison;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Facts;
import dev.vitrine.pages.FaqEntry;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageOrigins;
import dev.vitrine.pages.Pagination;
import dev.vitrine.pages.PriceTable;
import dev.vitrine.pages.Route;
import dev.vitrine.pages.SiteView;
import dev.vitrine.pages.calls.ApiSection;
import dev.vitrine.pages.changes.Change;
import dev.vitrine.pages.changes.ChangesView;
import dev.vitrine.pages.listing.Directory;
import dev.vitrine.pages.listing.ListingView;
import dev.vitrine.pages.model.ModelView;
import dev.vitrine.pages.pricing.PriceArrangement;
import dev.vitrine.pages.ranking.QualitySections;
import dev.vitrine.pages.site.HomeView;
import dev.vitrine.pages.site.NoticeView;
import dev.vitrine.pages.site.RedirectView;
import dev.vitrine.pages.site.SchemaView;
import dev.vitrine.schema.FieldReference;
import dev.vitrine.wording.DatedText;
import dev.vitrine.wording.Figure;
import dev.vitrine.wording.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** One page of each kind, as full as pages get: what the tests render and what {@link LookBook} shows. */
final class SampleViews {
    static final DatedText CHECKED = new DatedText("22 November 2026", "2026-11-22");
    private static final String REPOSITORY = "https://git.example/catalog";

    private SampleViews() {}

    static SiteView site() {
        return new SiteView(
                "Model Catalog",
                "is an open reference of AI models: what they cost, where they run and on what terms.",
                "en",
                "/",
                List.of(
                        new Link("Models", "/models/"),
                        new Link("Organizations", "/organizations/"),
                        new Link("Providers", "/providers/"),
                        new Link("Licenses", "/licenses/"),
                        new Link("Types", "/types/")),
                250,
                Optional.empty(),
                Optional.of(REPOSITORY),
                "168 models by 34 organizations, with 1,204 prices from 41 providers.",
                CHECKED,
                List.of(new Link("Fields of the records", "/schemas/")),
                new SiteView.Search("/search/", "/opensearch.osdx"),
                PageOrigins.NONE);
    }

    static List<Page> all() {
        return List.of(
                page("/models/luma/ray-2-flash/", "pages/model.ftlh", rayTwoFlash()),
                page("/models/openai/gpt-5/", "pages/model.ftlh", textModel()),
                page("/models/openai/gpt-image-1/", "pages/model.ftlh", imageModel()),
                page("/models/sparse/", "pages/model.ftlh", sparseModel()),
                page("/", "pages/home.ftlh", home()),
                page("/organizations/", "pages/directory.ftlh", directory()),
                page("/models/", "pages/listing.ftlh", listing()),
                page("/organizations/luma/", "pages/listing.ftlh", organization()),
                page("/404.html", "pages/notice.ftlh", notice()),
                page("/models/luma/ray-flash-2/", "pages/redirect.ftlh", redirect()),
                page("/schemas/", "pages/schemas.ftlh", schemas()),
                page("/changes/", "pages/changes.ftlh", changes()));
    }

    static SchemaView schemas() {
        FieldReference.Field type = new FieldReference.Field(
                "offers[].prices[].charge",
                "one of the values listed",
                "required",
                "For a price that is no amount.",
                List.of(new FieldReference.Value("free", "It costs nothing.")),
                Optional.of("free"));
        return new SchemaView(
                head("Fields of the records", "Which fields a record may have.", "/schemas/"),
                List.of(new Link("Home", "/"), new Link("Fields of the records", "/schemas/")),
                "Fields of the records",
                "These are the fields that a record may have.",
                List.of(new SchemaView.Entry(
                        new Link("Model", "#model"), List.of(new Link("The record", "#model-the-record")))),
                List.of(new SchemaView.Section(
                        "model",
                        "Model",
                        "data/models/<organization>/<model>.yaml",
                        "A model.",
                        new Link("model.json", "/schemas/model.json"),
                        List.of(new SchemaView.Table("model-the-record", "The record", "A model.", List.of(type))))));
    }

    static Page page(String route, String template, Object view) {
        return new Page(new Route(route), "data" + route, template, view);
    }

    static Head head(String title, String description, String route) {
        return new Head(
                title,
                description,
                Optional.of("https://catalog.example" + route),
                "website",
                List.of("{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\",\"name\":\"" + title + "\"}"),
                Optional.empty(),
                Optional.empty(),
                List.of(new Head.Alternate("text/markdown", "Markdown", route + "index.md")),
                Optional.of(new Head.Card("https://catalog.example/card.png", 1200, 630, title)),
                PageOrigins.NONE);
    }

    static ModelView rayTwoFlash() {
        return new ModelView(
                head(
                        "Ray 2 Flash: pricing, API & rankings",
                        "Ray 2 Flash is a video generation model from Luma. Prices of 4 providers from $0.075 per second.",
                        "/models/luma/ray-2-flash/"),
                List.of(
                        new Link("Organizations", "/organizations/"),
                        new Link("Luma", "/organizations/luma/"),
                        new Link("Ray 2 Flash", "/models/luma/ray-2-flash/")),
                "Ray 2 Flash",
                "Ray 2 Flash is a video generation model from Luma, released in September 2025.",
                Optional.of("Luma’s fastest video generation model, from 540p to 4K."),
                Optional.of("ray-flash-2"),
                List.of(
                        new Link("Announcement", "https://luma.example/news"),
                        new Link("Documentation", "https://luma.example/docs")),
                Optional.empty(),
                new Facts(List.of(
                        fact("Price from", "$0.20", "per second of 720p video", true),
                        fact("Cheapest provider", "Luma Labs", null, true),
                        new Facts.Fact(
                                "Released",
                                "September 2025",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("2025-09"),
                                true),
                        fact("Commercial use", "Allowed", "under Luma’s terms", true),
                        fact("Resolutions", "540p, 720p, 1080p, 4K", null, false),
                        fact("Durations", "5 or 9", "seconds", false),
                        fact("Input", "Text, image", null, false),
                        fact("Output", "Video without sound", null, false),
                        fact("Providers", "4", null, false))),
                List.of(
                        new Link("API", "#api"),
                        new Link("Pricing", "#pricing"),
                        new Link("License", "#license"),
                        new Link("Other video models", "#related"),
                        new Link("Questions", "#faq")),
                Optional.of(new Markdown("""
                        Ray 2 Flash renders the same clips as Ray 2 in about a third of the time, at a lower price. It keeps the
                        camera moves and the physics, and gives up some of the fine texture.

                        It takes a **start frame**, an **end frame** or both, and can extend a clip that it made before.""")),
                List.of(),
                Optional.of(new ApiSection(
                        List.of(new ApiSection.Call(
                                "video-generation",
                                "Video generation",
                                List.of(
                                        new ApiSection.Parameter(
                                                "prompt", "string", "", "", true, "What the video shows."),
                                        new ApiSection.Parameter(
                                                "resolution",
                                                "string",
                                                "540p, 720p, 1080p, 4k",
                                                "720p",
                                                false,
                                                "How large the video is."),
                                        new ApiSection.Parameter(
                                                "duration",
                                                "integer",
                                                "5 or 9",
                                                "5",
                                                false,
                                                "How long the video is, in seconds."),
                                        new ApiSection.Parameter(
                                                "start_frame",
                                                "string",
                                                "an https address",
                                                "",
                                                false,
                                                "An image that the video begins with."),
                                        new ApiSection.Parameter(
                                                "loop",
                                                "boolean",
                                                "",
                                                "false",
                                                false,
                                                "Whether the end meets the start.")),
                                SampleRequests.routes(SampleRequests.video(), "ray-flash-2"),
                                SampleRequests.variants(SampleRequests.video()))),
                        "/models/luma/ray-2-flash/calls.json",
                        "/models/luma/ray-2-flash/code/")),
                Optional.of(videoPricing()),
                QualitySections.NONE,
                Optional.of(new ModelView.License(
                        new Link("Luma terms of service", "/licenses/luma-terms/"),
                        "Ray 2 Flash is proprietary; what it makes may be used commercially on a paid plan.",
                        "Allowed with conditions",
                        List.of(
                                "Videos made on the free plan carry a watermark",
                                "The output may not train a competing model"),
                        Optional.of(new Link("luma.example/terms", "https://luma.example/terms")))),
                Optional.of(new ModelView.Related(
                        "Other video models",
                        "The five video models whose price per second of 720p video is nearest.",
                        videoModels("Other video models", 5))),
                List.of(
                        new FaqEntry(
                                "faq-start-image",
                                "Can it start from an image?",
                                new Markdown(
                                        "Yes: give a `start_frame`. With an `end_frame` as well, it fills in what lies between.")),
                        new FaqEntry(
                                "faq-price",
                                "How much does Ray 2 Flash cost?",
                                new Markdown(
                                        "It starts at **$0.20** per second of 720p video via [Luma Labs](/providers/luma-labs/)."))),
                foot());
    }

    static ModelView.Foot foot() {
        return new ModelView.Foot(
                List.of(
                        new ModelView.Foot.Checked("prices", new DatedText("3 October 2026", "2026-10-03"), CHECKED),
                        new ModelView.Foot.Checked("licence", CHECKED, CHECKED)),
                Optional.of(REPOSITORY + "/edit/main/data/models/luma/ray-2-flash.yaml"),
                Optional.of(REPOSITORY + "/issues/new"),
                List.of(new Link("Markdown", "/models/luma/ray-2-flash/index.md")));
    }

    private static ModelView.Pricing videoPricing() {
        PriceTable.Source luma = source(1, "lumalabs.ai", true);
        PriceTable.Source formula = source(2, "docs.lumalabs.ai", true);
        PriceTable seconds = new PriceTable(
                "per-second",
                "Per second of video",
                List.of(
                        new PriceTable.Column("540p", "USD per second"),
                        new PriceTable.Column("720p", "USD per second"),
                        new PriceTable.Column("1080p", "USD per second"),
                        new PriceTable.Column("4K", "USD per second")),
                List.of(
                        new PriceTable.Row(
                                new Link("Segmind", "/providers/segmind/"),
                                "",
                                "Reseller",
                                Optional.empty(),
                                List.of(
                                        cell(amount("$0.0375", true, 1)),
                                        cell(amount("$0.075", true, 1)),
                                        none(),
                                        cell(word("Not published", "unpublished"))),
                                Optional.of("about 55 s"),
                                "text, image",
                                "video",
                                List.of(source(1, "segmind.com", true))),
                        new PriceTable.Row(
                                new Link("Luma Labs", "/providers/luma-labs/"),
                                "",
                                "First party",
                                Optional.empty(),
                                List.of(
                                        none(),
                                        new PriceTable.Cell(
                                                List.of(amount("$0.20", false, 1), amount("$0.0486", false, 2)), true),
                                        cell(amount("$0.30", true, 1)),
                                        cell(amount("$1", true, 1))),
                                Optional.of("about 40 s"),
                                "text, image",
                                "video",
                                List.of(luma, formula)),
                        new PriceTable.Row(
                                new Link("fal", "/providers/fal/"),
                                "Batch",
                                "Host",
                                Optional.of("Read for text to video; a clip that starts from an image may cost more"),
                                List.of(
                                        cell(word("Free", "free")),
                                        cell(new PriceTable.Entry(
                                                figure("$0.08"),
                                                "amount",
                                                false,
                                                1,
                                                Optional.of("$0.40 per clip of 5 seconds"),
                                                Optional.of("from 1 December 2026"),
                                                List.of(),
                                                Optional.of(REPOSITORY + "#L14"))),
                                        cell(new PriceTable.Entry(
                                                Figure.words("From $0.12"),
                                                "tiers",
                                                false,
                                                1,
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of("first 1,000: $0.14", "then: $0.12"),
                                                Optional.of(REPOSITORY + "#L15"))),
                                        cell(word("Included in Pro", "included"))),
                                Optional.empty(),
                                "text",
                                "video",
                                List.of(new PriceTable.Source(
                                        1,
                                        new Link("github.com/fal-ai/docs", "https://git.example/fal"),
                                        false,
                                        CHECKED))),
                        new PriceTable.Row(
                                new Link("A host with one price", "/providers/one/"),
                                "",
                                "Host",
                                Optional.empty(),
                                List.of(none(), cell(amount("$0.24", false, 1)), none(), none()),
                                Optional.empty(),
                                "text",
                                "video",
                                List.of(source(1, "host.example", true)))),
                true);
        PriceTable megapixels = new PriceTable(
                "per-megapixel",
                "Per megapixel of video",
                List.of(new PriceTable.Column("Any resolution", "USD per megapixel")),
                List.of(new PriceTable.Row(
                        new Link("Luma Labs", "/providers/luma-labs/"),
                        "",
                        "First party",
                        Optional.empty(),
                        List.of(cell(amount("$0.0022", true, 1))),
                        Optional.empty(),
                        "text, image",
                        "video",
                        List.of(luma))),
                false);
        CostComparison comparison = new CostComparison(
                "What 5 seconds at 720p cost",
                "One clip of 5 seconds, 1280 × 720, 24 frames a second, worked out from what each provider meters.",
                List.of(
                        new CostComparison.Line(
                                new Link("Luma Labs", "/providers/luma-labs/"),
                                "by megapixel",
                                "$0.243",
                                Optional.of("1280 × 720 × 24 fps × 5 s = 110.592 megapixels × $0.0022"),
                                24,
                                formula),
                        new CostComparison.Line(
                                new Link("Segmind", "/providers/segmind/"),
                                "",
                                "$0.375",
                                Optional.of("5 s × $0.075"),
                                38,
                                source(1, "segmind.com", true)),
                        new CostComparison.Line(
                                new Link("fal", "/providers/fal/"),
                                "",
                                "$0.40",
                                Optional.empty(),
                                40,
                                source(1, "fal.ai", true)),
                        new CostComparison.Line(
                                new Link("Luma Labs", "/providers/luma-labs/"),
                                "by second",
                                "$1.00",
                                Optional.of("5 s × $0.20"),
                                100,
                                luma)));
        return new ModelView.Pricing(
                "Ray 2 Flash starts at $0.20 per second of 720p video via Luma Labs.",
                List.of(seconds, megapixels),
                PriceArrangement.of(List.of(seconds, megapixels)),
                Optional.of(comparison),
                Optional.of(history()),
                List.of(
                        "Luma’s own pages disagree: its price list says $0.20 per second, its formula comes to $0.0486."),
                Optional.of(REPOSITORY + "/issues/new?template=correct-a-price.yml"));
    }

    private static PriceHistory history() {
        return new PriceHistory(
                "Price of Ray 2 Flash per second of 720p video, September 2025 to November 2026",
                720,
                240,
                List.of(
                        new PriceHistory.Series("Luma Labs, 720p", "M56 60H300V92H720", 0),
                        new PriceHistory.Series("fal, 720p", "M220 120H470V150H720", 1),
                        new PriceHistory.Series("Segmind, 720p", "M360 176H720", 2)),
                List.of(
                        new PriceHistory.Tick("$0.30", "40"),
                        new PriceHistory.Tick("$0.20", "92"),
                        new PriceHistory.Tick("$0.10", "150"),
                        new PriceHistory.Tick("$0", "208")),
                List.of(
                        new PriceHistory.Tick("Sep 2025", "80"),
                        new PriceHistory.Tick("Jan 2026", "260"),
                        new PriceHistory.Tick("May 2026", "440"),
                        new PriceHistory.Tick("Sep 2026", "620")),
                List.of(
                        new PriceHistory.Row(
                                "Luma Labs, 720p",
                                "$0.20",
                                new DatedText("4 February 2026", "2026-02-04"),
                                Optional.empty(),
                                Optional.of(REPOSITORY + "/blob/main/data/models/luma/ray-2-flash.yaml#L20")),
                        new PriceHistory.Row(
                                "Luma Labs, 720p",
                                "$0.24",
                                new DatedText("September 2025", "2025-09"),
                                Optional.of(new DatedText("4 February 2026", "2026-02-04")),
                                Optional.empty())));
    }

    /** Many providers, three metered things, a long list of them. */
    static ModelView textModel() {
        List<String> hosts = List.of(
                "Novita",
                "DeepInfra",
                "Fireworks AI",
                "Together AI",
                "Groq",
                "Amazon Bedrock",
                "Google Vertex AI",
                "Azure AI Foundry",
                "OpenAI");
        List<PriceTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            String host = hosts.get(i);
            rows.add(new PriceTable.Row(
                    new Link(host, "/providers/" + i + "/"),
                    i == 7 ? "Batch" : "",
                    i == 8 ? "First party" : "Host",
                    Optional.empty(),
                    List.of(
                            cell(amount(i == 0 ? "$0.9" : "$1." + (i + 1) + (i % 2 == 0 ? "5" : ""), i == 0, 1)),
                            i % 3 == 2 ? none() : cell(amount("$0.125", i == 1, 1)),
                            cell(amount(i == 4 ? "$10" : "$" + (8 + i) + ".50", i == 0, 1)),
                            cell(amount("$5", false, 1))),
                    Optional.of("0." + (3 + i) + " s"),
                    "text, image",
                    "text",
                    List.of(source(1, host.toLowerCase(Locale.ROOT).replace(" ", "") + ".com", i != 3))));
        }
        PriceTable table = new PriceTable(
                "per-token",
                "Per token",
                List.of(
                        new PriceTable.Column("Input", "USD per 1M tokens"),
                        new PriceTable.Column("Cached input", "USD per 1M tokens"),
                        new PriceTable.Column("Output", "USD per 1M tokens"),
                        new PriceTable.Column("Batch output", "USD per 1M tokens")),
                rows,
                true);
        return simple(
                "GPT-5",
                "OpenAI",
                "GPT-5 is a text model from OpenAI, released on 7 August 2025.",
                new Facts(List.of(
                        fact("Input from", "$0.90", "per 1M tokens", true),
                        fact("Output from", "$8.50", "per 1M tokens", true),
                        fact("Context window", "400K", "tokens", true),
                        new Facts.Fact(
                                "Released",
                                "7 August 2025",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("2025-08-07"),
                                true),
                        new Facts.Fact(
                                "License",
                                "Proprietary",
                                Optional.empty(),
                                Optional.of("/licenses/x/"),
                                Optional.empty(),
                                false),
                        fact("Maximum output", "128K", "tokens", false),
                        fact("Knowledge until", "September 2024", null, false),
                        fact("Input", "Text, image", null, false),
                        fact("Output", "Text", null, false))),
                Optional.of(new ModelView.Status(
                        "deprecated",
                        "Deprecated since 3 March 2026; retires on 1 January 2027.",
                        Optional.of(new Link("GPT-5.2", "/models/openai/gpt-5-2/")))),
                Optional.of(new ApiSection(
                        List.of(new ApiSection.Call(
                                "chat",
                                "Chat",
                                List.of(),
                                SampleRequests.routes(SampleRequests.chat(), "gpt-5"),
                                SampleRequests.variants(SampleRequests.chat()))),
                        "/calls.json",
                        "/code/")),
                table);
    }

    /** A row for each quality, a column for each size. */
    static ModelView imageModel() {
        List<PriceTable.Row> rows = new ArrayList<>();
        String[][] amounts = {
            {"$0.011", "$0.016", "$0.016"}, {"$0.042", "$0.063", "$0.063"}, {"$0.167", "$0.25", "$0.25"}
        };
        String[] qualities = {"Low quality", "Medium quality", "High quality"};
        for (int i = 0; i < qualities.length; i++) {
            boolean cheapest = i == 0;
            rows.add(new PriceTable.Row(
                    new Link("OpenAI", "/providers/openai/"),
                    qualities[i],
                    "First party",
                    Optional.empty(),
                    IntStream.range(0, 3)
                            .mapToObj(n -> amounts[cheapest ? 0 : qualities.length - 1][n])
                            .map(text -> cell(amount(text, cheapest, 1)))
                            .toList(),
                    Optional.empty(),
                    "text, image",
                    "image",
                    List.of(source(1, "platform.openai.com", true))));
        }
        PriceTable table = new PriceTable(
                "per-image",
                "Per image",
                List.of(
                        new PriceTable.Column("1024 × 1024", "USD per image"),
                        new PriceTable.Column("1024 × 1536", "USD per image"),
                        new PriceTable.Column("1536 × 1024", "USD per image")),
                rows,
                false);
        return simple(
                "GPT Image 1",
                "OpenAI",
                "GPT Image 1 is an image model from OpenAI, released on 23 April 2025.",
                new Facts(List.of(
                        fact("Price from", "$0.011", "per image of 1024 × 1024 in low quality", true),
                        fact("Cheapest provider", "OpenAI", null, true))),
                Optional.empty(),
                Optional.empty(),
                table);
    }

    private static ModelView simple(
            String name,
            String maker,
            String lead,
            Facts facts,
            Optional<ModelView.Status> status,
            Optional<ApiSection> api,
            PriceTable table) {
        return new ModelView(
                head(name + ": pricing", lead, "/models/" + name + "/"),
                List.of(
                        new Link("Organizations", "/organizations/"),
                        new Link(maker, "/organizations/x/"),
                        new Link(name, "/models/x/")),
                name,
                lead,
                Optional.empty(),
                Optional.empty(),
                List.of(new Link("Announcement", "https://openai.example/")),
                status,
                facts,
                List.of(new Link("Pricing", "#pricing")),
                Optional.empty(),
                List.of(),
                api,
                Optional.of(new ModelView.Pricing(
                        name + " starts at "
                                + table.rows()
                                        .get(0)
                                        .cells()
                                        .get(0)
                                        .entries()
                                        .get(0)
                                        .text() + ".",
                        List.of(table),
                        PriceArrangement.of(List.of(table)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())),
                QualitySections.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                foot());
    }

    /** Nothing is known but the name. */
    static ModelView sparseModel() {
        return new ModelView(
                head("Sparse", "A model.", "/models/sparse/"),
                List.of(),
                "Sparse",
                "Sparse is a model.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Facts(List.of()),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                QualitySections.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new ModelView.Foot(List.of(), Optional.empty(), Optional.empty(), List.of()));
    }

    static FactTable videoModels(String caption, int count) {
        List<String> names = List.of(
                "Ray 2",
                "Veo 3 Fast",
                "Kling 2.5 Turbo Pro",
                "Hailuo 02",
                "Seedance 1.0 Pro",
                "Wan 2.2",
                "Sora 2",
                "Gen-4 Turbo");
        List<String> makers =
                List.of("Luma", "Google", "Kuaishou", "MiniMax", "ByteDance", "Alibaba", "OpenAI", "Runway");
        List<String> prices = List.of("$0.32", "$0.15", "$0.07", "$0.045", "$0.1244", "", "$0.10", "$0.05");
        List<FactTable.Row> rows = IntStream.range(0, count)
                .mapToObj(i -> new FactTable.Row(List.of(
                        FactTable.Cell.of(new Link(names.get(i % 8) + (i < 8 ? "" : " " + i), "/models/" + i + "/"))
                                .tagged(
                                        i == 3
                                                ? Optional.of("Preview")
                                                : i == 5 ? Optional.of("Deprecated") : Optional.empty()),
                        FactTable.Cell.of(new Link(makers.get(i % 8), "/organizations/luma/")),
                        FactTable.Cell.of((1 + i) + " September 2025", "2025-09-" + (10 + i)),
                        FactTable.Cell.of(
                                        figure(prices.get(i % 8)),
                                        prices.get(i % 8).replace("$", ""))
                                .with(
                                        prices.get(i % 8).isEmpty()
                                                ? Optional.empty()
                                                : Optional.of("per second of 720p")),
                        FactTable.Cell.of("" + (1 + i % 8), "" + (1 + i % 8)))))
                .toList();
        return new FactTable(
                caption,
                List.of(
                        FactTable.column("model", "Model"),
                        FactTable.column("organization", "Organization"),
                        FactTable.column("released", "Released"),
                        new FactTable.Column("price", "Price from", Optional.of("USD"), true),
                        new FactTable.Column("providers", "Providers", Optional.empty(), true)),
                0,
                rows);
    }

    private static Figure figure(String amount) {
        return amount.isEmpty()
                ? Figure.words("")
                : Figure.of(amount, amount.contains(".") ? amount.length() - 1 - amount.indexOf('.') : 0);
    }

    static HomeView home() {
        return new HomeView(
                head("Model Catalog", "What AI models cost, where they run and on what terms.", "/"),
                "What AI models cost, and where they run",
                "168 models by 34 organizations, with 1,204 prices from 41 providers, each with its source and the day it was checked.",
                List.of(
                        new HomeView.Count("168", "models", "/models/"),
                        new HomeView.Count("34", "organizations", "/organizations/"),
                        new HomeView.Count("41", "providers", "/providers/"),
                        new HomeView.Count("1,204", "prices", "/models/")),
                List.of(
                        new HomeView.TypeCard(
                                new Link("Text", "/types/text/"), "84 models", Optional.of("from $0.02 per 1M tokens")),
                        new HomeView.TypeCard(
                                new Link("Image", "/types/image/"), "38 models", Optional.of("from $0.003 per image")),
                        new HomeView.TypeCard(
                                new Link("Video", "/types/video/"),
                                "26 models",
                                Optional.of("from $0.0375 per second")),
                        new HomeView.TypeCard(
                                new Link("Audio", "/types/audio/"), "12 models", Optional.of("from $0.006 per minute")),
                        new HomeView.TypeCard(
                                new Link("Embedding", "/types/embedding/"), "8 models", Optional.empty())),
                videoModels("Latest models", 7),
                new Link("All 168 models", "/models/"),
                changes().months().get(0).changes(),
                new Link("All changes", "/changes/"),
                Optional.of(SampleArenas.table()),
                new Link("All arenas", "/arenas/"),
                List.of(videoModels("Video", 4), videoModels("Image", 4)),
                directory().entries());
    }

    static ChangesView changes() {
        Change price = new Change(
                "prices",
                "Price",
                "Ray 2 Flash: 2 prices changed at Luma Labs",
                new DatedText("18 August 2026", "2026-08-18"),
                "Ray 2 Flash",
                Optional.of("/models/luma/ray-2-flash/"),
                "got new prices at Luma Labs.",
                List.of(
                        new Change.Move(
                                "second of 720p video", Optional.of("$0.20"), "$0.24", Optional.of("+20%"), "higher"),
                        new Change.Move(
                                "second of 1080p video", Optional.of("$1"), "$0.30", Optional.of("−70%"), "lower"),
                        new Change.Move("second of 4K video", Optional.empty(), "$1", Optional.empty(), "other")),
                Optional.of("And 2 more prices."),
                List.of(new Change.Reference("Read at", "lumalabs.ai", "https://luma.example/pricing")));
        Change retired = new Change(
                "retirements",
                "Retired",
                "Ray 1 was retired in August 2026",
                new DatedText("August 2026", "2026-08"),
                "Ray 1",
                Optional.empty(),
                "no longer answers.",
                List.of(),
                Optional.empty(),
                List.of(new Change.Reference("Replaced by", "Ray 2 Flash", "/models/luma/ray-2-flash/")));
        return new ChangesView(
                head("Changes", "What happened to the models.", "/changes/"),
                List.of(new Link("Home", "/"), new Link("Changes", "/changes/")),
                "Changes",
                "Releases, price changes and retirements of the models in this catalog, newest first.",
                List.of(new Link("Everything", "/changes/"), new Link("Prices", "/changes/prices/")),
                "/changes/",
                List.of(new Link("Feed (Atom)", "/feeds/changes.atom")),
                List.of(price),
                List.of(new ChangesView.Month("2026-08", "August 2026", List.of(price, retired))),
                Optional.empty(),
                Optional.of(new Pagination(
                        1,
                        2,
                        Optional.empty(),
                        Optional.of("/changes/page/2/"),
                        List.of(new Link("1", "/changes/"), new Link("2", "/changes/page/2/")))));
    }

    static Directory directory() {
        List<String> names = List.of(
                "Alibaba",
                "Anthropic",
                "Black Forest Labs",
                "ByteDance",
                "DeepSeek",
                "Google",
                "Kuaishou",
                "Luma",
                "Meta",
                "MiniMax",
                "Mistral AI",
                "OpenAI",
                "Runway",
                "Stability AI",
                "xAI");
        return new Directory(
                head("Organizations", "Everyone who made a model here.", "/organizations/"),
                List.of(new Link("Home", "/"), new Link("Organizations", "/organizations/")),
                "Organizations",
                "15 organizations made the 168 models of this catalog.",
                "Organization",
                "Models",
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Directory.Entry(
                                new Link(names.get(i), "/organizations/luma/"),
                                "" + (3 + (i * 7) % 19),
                                i % 4 == 3 ? Optional.empty() : Optional.of("Text, image and video models")))
                        .toList());
    }

    static ListingView listing() {
        List<Link> pages = IntStream.rangeClosed(1, 7)
                .mapToObj(n -> new Link("" + n, n == 1 ? "/models/" : "/models/page/" + n + "/"))
                .toList();
        return new ListingView(
                head("Models", "All models.", "/models/"),
                List.of(new Link("Models", "/models/")),
                "models",
                "Models",
                "168 models, the latest first.",
                Optional.empty(),
                new Facts(List.of()),
                List.of(),
                List.of(new ListingView.Section("models", "", videoModels("Models", 24))),
                Optional.of(new Pagination(2, 7, Optional.of("/models/"), Optional.of("/models/page/3/"), pages)),
                Optional.empty(),
                Optional.empty());
    }

    static ListingView organization() {
        return new ListingView(
                head("Luma", "Models by Luma.", "/organizations/luma/"),
                List.of(new Link("Organizations", "/organizations/"), new Link("Luma", "/organizations/luma/")),
                "organization",
                "Luma",
                "Luma makes 5 video models and 2 image models, offered by 6 providers.",
                Optional.of(new Markdown(
                        "Luma builds models that make video and images, and the *Dream Machine* that runs them.")),
                new Facts(List.of(
                        fact("Country", "United States", null, false),
                        fact("Founded", "2021", null, false),
                        fact("Models", "7", null, false))),
                List.of(
                        new Link("Website", "https://luma.example/"),
                        new Link("Documentation", "https://luma.example/docs")),
                List.of(
                        new ListingView.Section("video", "Video", videoModels("Video models by Luma", 5)),
                        new ListingView.Section("image", "Image", videoModels("Image models by Luma", 2))),
                Optional.empty(),
                Optional.of(REPOSITORY + "/edit/main/data/organizations/luma.yaml"),
                Optional.of(REPOSITORY + "/issues/new"));
    }

    static NoticeView notice() {
        return new NoticeView(
                new Head(
                        "Page not found",
                        "No page.",
                        Optional.empty(),
                        "website",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        PageOrigins.NONE),
                "There is no page here",
                "The address may be mistyped, or the model may have been renamed.",
                List.of(new Link("All models", "/models/"), new Link("Home", "/")));
    }

    static RedirectView redirect() {
        return new RedirectView(
                new Link("Ray 2 Flash", "/models/luma/ray-2-flash/"),
                "https://catalog.example/models/luma/ray-2-flash/");
    }

    static Facts.Fact fact(String term, String value, String unit, boolean prominent) {
        return new Facts.Fact(term, value, Optional.ofNullable(unit), Optional.empty(), Optional.empty(), prominent);
    }

    private static PriceTable.Source source(int number, String host, boolean firstHand) {
        return new PriceTable.Source(number, new Link(host, "https://" + host + "/pricing"), firstHand, CHECKED);
    }

    private static PriceTable.Entry amount(String text, boolean cheapest, int source) {
        return new PriceTable.Entry(
                figure(text),
                "amount",
                cheapest,
                source,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(REPOSITORY + "#L12"));
    }

    private static PriceTable.Entry word(String text, String kind) {
        return new PriceTable.Entry(
                Figure.words(text),
                kind,
                false,
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(REPOSITORY + "#L13"));
    }

    private static PriceTable.Cell cell(PriceTable.Entry entry) {
        return new PriceTable.Cell(List.of(entry), false);
    }

    private static PriceTable.Cell none() {
        return new PriceTable.Cell(List.of(), false);
    }
}
