package dev.vitrine.site;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a publication is asked for.
 *
 * @param out where to publish to
 * @param planned every file that the site will have, without siblings
 * @param compression which siblings they get
 * @param content what a planned file will hold; absent if it cannot be made
 * @param disk what makes the changes
 */
record PublicationPlan(
        Path out,
        Collection<String> planned,
        Compression compression,
        Function<String, Optional<byte[]>> content,
        Disk disk) {
    /** Every file that there may be in the end: what is planned, and the siblings that it may have. */
    List<String> possible() {
        return Stream.concat(planned.stream(), planned.stream().flatMap(file -> compression.candidates(file).stream()))
                .toList();
    }

    /** What is in the way and is none of these files. */
    Set<String> obstacles(Folders folders, Set<String> former) {
        return new Obstacles(folders, compression, former).find(planned, content);
    }
}
