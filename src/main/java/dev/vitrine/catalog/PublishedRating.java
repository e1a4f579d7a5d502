package dev.vitrine.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One rating as somebody else published it.
 *
 * @param day of the list that it is in
 * @param source the id of an {@link Arena.Source}
 * @param name what the publisher calls what was rated, to the letter
 * @param entrant what we call it
 * @param axis the id of an {@link Arena.Axis}; absent for the arena as a whole
 * @param rank its place in the list; absent where the list says none
 * @param field how many the list holds, those that are not in this catalog among them; absent where that is not known
 * @param score on the publisher's scale, with its digits
 * @param low the lower end of the publisher's interval
 * @param high the upper end
 * @param votes how many votes it rests on; absent where the publisher does not say
 */
public record PublishedRating(
        LocalDate day,
        String source,
        String name,
        Entrant entrant,
        Optional<String> axis,
        OptionalInt rank,
        OptionalInt field,
        BigDecimal score,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        OptionalLong votes) {}
