package dev.vitrine.api;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.pages.Context;
import dev.vitrine.rating.Board;
import dev.vitrine.rating.Estimate;
import dev.vitrine.rating.Skill;
import dev.vitrine.rating.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Where entries are in arenas, wherever the documents tell it. */
final class StandingShapes {
    /** Of μ and σ, which are calculated and so have no end of their own. */
    private static final int DECIMALS = 6;

    private static final Type<String> KIND = Type.oneOf(
            Arrays.stream(Arena.Axis.Kind.values()).map(Arena.Axis.Kind::key).toList());

    private final Context context;

    StandingShapes(Context context) {
        this.context = context;
    }

    /** A standing with the board that it is on. */
    record Placed(Board board, Standing standing) {
        private Estimate estimate() {
            return standing.estimate();
        }

        /** Of the list that a rank was read from, which may be older than the board. */
        private Optional<Long> field() {
            OptionalInt stated =
                    standing.published().map(PublishedRating::field).orElse(OptionalInt.empty());
            boolean isOfTheBoard = standing.day().equals(board.day());
            return stated.isEmpty() && isOfTheBoard ? whole(board.field()) : whole(stated);
        }
    }

    static Optional<Long> whole(OptionalInt number) {
        return number.stream().mapToObj(Long::valueOf).findFirst();
    }

    static Optional<Long> whole(OptionalLong number) {
        return number.stream().boxed().findFirst();
    }

    /** The same shape with an axis: absent for an arena as a whole. */
    static <T> Shape<T> axis(Shape<T> shape, Function<T, Optional<Arena.Axis>> axis) {
        return shape.maybe(
                        "axis",
                        Type.text(),
                        "The id of the category or language; null for the arena as a whole.",
                        of -> axis.apply(of).map(Arena.Axis::id))
                .maybe(
                        "axis_kind",
                        KIND,
                        "Whether it is a category or a language.",
                        of -> axis.apply(of).map(Arena.Axis::kind).map(Arena.Axis.Kind::key))
                .maybe(
                        "axis_name",
                        Type.text(),
                        "The name of the category or language.",
                        of -> axis.apply(of).map(Arena.Axis::name));
    }

    /** The same shape with which model an entry is of. */
    Shape<Placed> model(Shape<Placed> shape) {
        return shape.with(
                        "model",
                        Type.text(),
                        "The id of the model.",
                        placed -> placed.standing().entrant().model().toString())
                .with(
                        "model_name",
                        Type.text(),
                        "The name of the model.",
                        placed -> context.catalog()
                                .models()
                                .get(placed.standing().entrant().model())
                                .name());
    }

    /** The same shape with the entry of a model, its rank and its score. */
    static Shape<Placed> standing(Shape<Placed> shape) {
        Shape<Placed> ranked = shape.maybe(
                        "variant",
                        Type.text(),
                        "The settings with which the model was run, if it has several entries; the best entry represents the model.",
                        placed -> placed.standing().entrant().variant())
                .with(
                        "rank",
                        Type.integer(),
                        "The rank: the publisher’s if ranks are published, otherwise calculated here.",
                        placed -> (long) placed.standing().rank())
                .with(
                        "shared",
                        Type.flag(),
                        "Whether another listed entry has the same rank.",
                        placed -> placed.standing().isShared());
        return score(ranked, Placed::estimate)
                .maybe(
                        "votes",
                        Type.integer(),
                        "The number of votes behind the score; null if the publisher does not state it.",
                        placed -> whole(placed.standing().votes()))
                .maybe(
                        "published_name",
                        Type.text(),
                        "The publisher’s exact name of the entry.",
                        placed -> placed.standing().published().map(PublishedRating::name));
    }

    /** The same shape with the list that a standing is from. */
    static Shape<Placed> list(Shape<Placed> shape) {
        return shape.with(
                        "date",
                        Type.date(),
                        "The date of the ranking.",
                        placed -> placed.standing().day())
                .maybe(
                        "source",
                        Type.text(),
                        "The id of the source, in sources of the arena’s document; null for votes.",
                        placed -> placed.board().source())
                .maybe(
                        "field",
                        Type.integer(),
                        "The number of ranked entries, including those of models that are not listed here.",
                        Placed::field);
    }

    /** The same shape with a score and how sure it is. */
    static <T> Shape<T> score(Shape<T> shape, Function<T, Estimate> estimate) {
        return shape.with(
                        "score",
                        Type.number(),
                        "The score as published, or μ − 3σ for votes. Never compare scores of two arenas, or of two sources.",
                        of -> estimate.apply(of).score())
                .maybe(
                        "low",
                        Type.number(),
                        "The lower end of the confidence interval: as published, or μ − 3σ.",
                        of -> estimate.apply(of).low())
                .maybe(
                        "high",
                        Type.number(),
                        "The upper end of the confidence interval: as published, or μ + 3σ.",
                        of -> estimate.apply(of).high())
                .maybe(
                        "mu",
                        Type.number(),
                        "The most likely skill; only for votes.",
                        of -> part(estimate.apply(of), Skill::mu))
                .maybe(
                        "sigma",
                        Type.number(),
                        "The uncertainty of the skill, as a standard deviation; only for votes.",
                        of -> part(estimate.apply(of), Skill::sigma));
    }

    private static Optional<BigDecimal> part(Estimate estimate, ToDoubleFunction<Skill> part) {
        return estimate.skill()
                .map(skill -> new BigDecimal(part.applyAsDouble(skill)).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
