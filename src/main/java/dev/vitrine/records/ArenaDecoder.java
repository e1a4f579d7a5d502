package dev.vitrine.records;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.SkillSettings;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.tables.ArenaTables;
import java.util.List;
import java.util.stream.Stream;

/** Arenas, without what the files next to them hold: {@link ArenaTables} reads those. */
final class ArenaDecoder {
    private ArenaDecoder() {}

    static Arena decode(ArenaId id, Fields fields) {
        ArenaProblems.check(fields);
        return new Arena(
                id,
                fields.required("name"),
                fields.required("compares"),
                fields.text("description"),
                fields.keyed("type", ModelType::of).orElseThrow(),
                fields.url("url"),
                Stream.concat(
                                fields.groups("categories").map(axis -> axis(Arena.Axis.Kind.CATEGORY, axis)),
                                fields.groups("languages").map(axis -> axis(Arena.Axis.Kind.LANGUAGE, axis)))
                        .toList(),
                scores(fields));
    }

    private static Arena.Axis axis(Arena.Axis.Kind kind, Fields fields) {
        return new Arena.Axis(kind, fields.required("id"), fields.required("name"), fields.text("description"));
    }

    private static Arena.Scores scores(Fields fields) {
        if (fields.required("scores").equals(Arena.Votes.KEY)) {
            SkillSettings settings =
                    fields.group("trueskill").map(ArenaDecoder::settings).orElse(SkillSettings.DEFAULT);
            return new Arena.Votes(settings, VoteLog.NONE);
        }
        return new Arena.Ratings(
                fields.text("publisher").orElse(""),
                fields.text("method").orElse(""),
                fields.groups("sources").map(ArenaDecoder::source).toList(),
                List.of());
    }

    private static SkillSettings settings(Fields fields) {
        SkillSettings usual = SkillSettings.DEFAULT;
        return new SkillSettings(
                fields.decimal("mu").orElse(usual.mu()),
                fields.decimal("sigma").orElse(usual.sigma()),
                fields.decimal("beta").orElse(usual.beta()),
                fields.decimal("tau").orElse(usual.tau()),
                fields.decimal("draw_probability").orElse(usual.drawProbability()));
    }

    private static Arena.Source source(Fields fields) {
        return new Arena.Source(
                fields.required("id"),
                fields.required("name"),
                fields.url("url").orElseThrow(),
                fields.text("license"),
                fields.flag("ranks").orElse(true),
                fields.flag("partial").orElse(false));
    }
}
