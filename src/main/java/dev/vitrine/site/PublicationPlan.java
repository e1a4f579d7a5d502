package dev.vitrine.site;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parameters of a publication.
 *
 * @param out the output folder
 * @param planned every file of the site, without compressed copies
 * @param compression how compressed copies are made
 * @param content the content of a planned file; absent if it cannot be made
 * @param disk performs the changes
 */
record PublicationPlan(
        Path out,
        Collection<String> planned,
        Compression compression,
        Function<String, Optional<byte[]>> content,
        Disk disk) {
    /** Every file that may exist in the end: the planned files and their possible compressed copies. */
    List<String> possible() {
        return Stream.concat(planned.stream(), planned.stream().flatMap(file -> compression.candidates(file).stream()))
                .toList();
    }

    /** Files in the way that are not among these. */
    Set<String> obstacles(Folders folders, Set<String> former) {
        return new Obstacles(folders, compression, former).find(planned, content);
    }
}
