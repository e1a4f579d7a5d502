package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the theme's marks can be told from the paper, from what its style sheets say. */
class ContrastTest {
    private static final Path CSS = Path.of("templates/assets/css");
    /** What WCAG 2.2 asks of a drawing that is a link, 1.4.11. */
    private static final double LEAST = 3;

    /** The two are greys, near enough for their luminance to be the cube of their lightness. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aPencilIsSeenWithoutAPointerNearIt(int scheme) throws IOException {
        double paper = lightness("paper", scheme);
        double opacity = Double.parseDouble(found("prices.css", "\\.edit \\{[^}]*opacity: ([0-9.]+)", 1));
        double pencil = linear(signal(lightness("muted", scheme)) * opacity + signal(paper) * (1 - opacity));

        double lighter = Math.max(pencil, Math.pow(paper, 3)) + 0.05;
        double darker = Math.min(pencil, Math.pow(paper, 3)) + 0.05;

        assertThat(lighter / darker).isBetween(LEAST, 21.0);
    }

    private static double lightness(String token, int scheme) throws IOException {
        String colours = "--" + token + ": light-dark\\(oklch\\(([0-9.]+)%[^,]*, oklch\\(([0-9.]+)%";
        return Double.parseDouble(found("tokens.css.ftl", colours, scheme)) / 100;
    }

    private static String found(String file, String pattern, int group) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(CSS.resolve(file)));
        assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
        return matcher.group(group);
    }

    /** A gray's part of full sRGB, which is what opacity mixes. */
    private static double signal(double lightness) {
        double light = Math.pow(lightness, 3);
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    private static double linear(double signal) {
        return signal <= 0.04045 ? signal / 12.92 : Math.pow((signal + 0.055) / 1.055, 2.4);
    }
}
