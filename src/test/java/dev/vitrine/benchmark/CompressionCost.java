package dev.vitrine.benchmark;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Measures what each level of compression saves of a built site and what it takes, on one core. Its argument is the site's
 * folder.
 */
public final class CompressionCost {
    private static final Set<String> TEXT =
            Set.of("html", "json", "md", "css", "js", "xml", "atom", "txt", "svg", "csv");

    /** Of the processor's time, so that a busy machine measures the same. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private CompressionCost() {}

    /** A way to compress. */
    private interface Coding {
        byte[] of(byte[] bytes) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Brotli4jLoader.ensureAvailability();
        List<byte[]> files = texts(Path.of(arguments[0]));
        long bytes = files.stream().mapToLong(file -> file.length).sum();
        print("%d text files, %.1f MB%n", files.size(), bytes / 1e6);
        for (int level : new int[] {6, 9}) {
            measure("gzip " + level, files, text -> gzip(text, level));
        }
        for (int quality : new int[] {4, 5, 6, 9, 11}) {
            Encoder.Parameters parameters =
                    new Encoder.Parameters().setQuality(quality).setMode(Encoder.Mode.TEXT);
            measure("brotli " + quality, files, text -> Encoder.compress(text, parameters));
        }
    }

    private static List<byte[]> texts(Path site) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            List<Path> paths = all.filter(Files::isRegularFile)
                    .sorted()
                    .filter(file -> TEXT.contains(file.getFileName().toString().replaceFirst(".*\\.", "")))
                    .toList();
            List<byte[]> files = new ArrayList<>();
            for (Path path : paths) {
                files.add(Files.readAllBytes(path));
            }
            return files;
        }
    }

    private static void measure(String name, List<byte[]> files, Coding coding) throws IOException {
        for (byte[] file : files.subList(0, files.size() / 10)) {
            coding.of(file);
        }
        long start = CLOCK.getCurrentThreadCpuTime();
        long left = 0;
        long bytes = 0;
        for (byte[] file : files) {
            left += coding.of(file).length;
            bytes += file.length;
        }
        double milliseconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6 / files.size();
        print("%-10s %5.1f %%  %6.2f ms%n", name, 100.0 * left / bytes, milliseconds);
    }

    private static byte[] gzip(byte[] bytes, int level) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(level, true);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(bytes);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }
}
