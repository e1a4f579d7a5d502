package dev.vitrine.records;

import dev.vitrine.catalog.Benchmark;
import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.catalog.GatewayId;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.LicenseId;
import dev.vitrine.catalog.Organization;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.Provider;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.catalog.Settings;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.validation.Spdx;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** The small kinds of record. */
final class RecordDecoder {
    private static final int HUE = 262;
    /** Half a year, in days. */
    private static final int STALE_AFTER = 180;

    private RecordDecoder() {}

    static Organization organization(OrganizationId id, Fields fields) {
        return new Organization(
                id, fields.required("name"), fields.url("website"), fields.text("country"), fields.text("description"));
    }

    static Provider provider(ProviderId id, Fields fields) {
        return new Provider(
                id,
                fields.required("name"),
                fields.keyed("kind", Provider.Kind::of).orElseThrow(),
                fields.text("organization").map(OrganizationId::new),
                fields.url("website"),
                fields.url("pricing"),
                fields.text("description"),
                gateway(fields));
    }

    static Benchmark benchmark(BenchmarkId id, Fields fields) {
        Optional<BigDecimal> minimum = fields.decimal("minimum");
        fields.decimal("maximum")
                .filter(most -> minimum.isPresent() && minimum.get().compareTo(most) >= 0)
                .ifPresent(most -> fields.report(Problem.of(
                        DataRules.OUT_OF_RANGE,
                        fields.locationOf("maximum"),
                        "the highest score, " + most + ", is not above the lowest, " + minimum.get(),
                        "correct one of the two, or leave out the end")));
        return new Benchmark(
                id,
                fields.required("name"),
                fields.required("measures"),
                fields.text("description"),
                fields.required("metric"),
                fields.flag("percent").orElse(false),
                fields.decimal("minimum"),
                fields.decimal("maximum"),
                fields.keyed("better", Benchmark.Better::of).orElse(Benchmark.Better.HIGHER),
                fields.url("url"));
    }

    /** The gateway that a provider or an offer names. */
    static Optional<GatewayId> gateway(Fields fields) {
        return fields.text("gateway").map(GatewayId::new);
    }

    static License license(LicenseId id, Fields fields) {
        fields.text("spdx")
                .flatMap(Spdx::meant)
                .ifPresent(meant -> fields.report(Problem.of(
                        DataRules.WRONG_FORM,
                        fields.locationOf("spdx"),
                        "\"" + fields.required("spdx") + "\" is not how SPDX writes it",
                        "write " + meant)));
        return new License(
                id,
                fields.required("name"),
                fields.keyed("kind", License.Kind::of).orElseThrow(),
                fields.text("spdx"),
                fields.url("url"),
                fields.keyed("commercial_use", License.CommercialUse::of),
                fields.texts("restrictions"),
                fields.text("description"));
    }

    static Settings settings(Fields fields) {
        fields.place("logo");
        return new Settings(
                fields.required("title"),
                fields.required("tagline"),
                fields.url("url").orElseThrow(),
                fields.url("repository"),
                fields.text("branch").orElse("main"),
                fields.text("folder"),
                fields.text("language").orElse("en"),
                fields.count("hue").map(Math::toIntExact).orElse(HUE),
                fields.text("logo"),
                fields.count("stale_after").map(Math::toIntExact).orElse(STALE_AFTER),
                fields.currency("currency").orElse(Currency.getInstance("USD")));
    }
}
