package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.pages.CardView;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures that links are shown with. */
class CardPainterTest {
    private static final int MARGIN = 76;

    static Stream<CardView> cards() {
        String word = "Donaudampfschifffahrtsgesellschaftskapitaenswitwe";
        return Stream.of(
                card("Luma", "Ray 2 Flash"),
                card("Acme", word + "-" + "x".repeat(200)),
                card(word + " " + word, "Stable Diffusion 3.5 Large Turbo Instruct Preview 2026-11-22 (thinking)"),
                card("", "AI models with what they cost, who offers them and where each price was read"),
                card("שלום", "日本語モデル \ud83d\ude80"),
                new CardView(
                        words(word.repeat(4)),
                        30,
                        word,
                        words("A"),
                        words("B"),
                        Optional.of(new CardView.Figure(
                                "from", "$0.00000000012345678901", "per " + word.repeat(3), words(word.repeat(4))))));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void nothingLeavesTheMargins(CardView card) throws IOException {
        BufferedImage picture = picture(CardPainter.draw(card));
        int paper = picture.getRGB(0, 0);
        List<String> outside = new ArrayList<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean margin =
                        x < MARGIN - 3 || x > CardView.WIDTH - MARGIN + 3 || y < 56 || y > CardView.HEIGHT - 40;
                if (margin && picture.getRGB(x, y) != paper) {
                    outside.add(x + "," + y);
                }
            }
        }

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(outside).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aCardIsSmall(CardView card) {
        assertThat(CardPainter.draw(card)).hasSizeBetween(2_000, 60 * 1024);
    }

    /**
     * Every Java and every machine draws these bytes. If the drawing was changed on purpose, or the font is another: raise {@code
     * CardView.VERSION}, so that pictures that are there already get other names, and take over the new digest.
     */
    @Test
    void theBytesAreTheSameEverywhere() throws Exception {
        byte[] all = cards().map(CardPainter::draw)
                .map(bytes -> HexFormat.of().formatHex(bytes))
                .reduce("", String::concat)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all)))
                .isEqualTo("198cd4745f95488678491a06eeb38e422265b06aedc4261161d6e4244bb3b2d2");
    }

    @Test
    void anIdStandsInForANameWhoseLettersTheFontLacks() {
        CardView foreign = new CardView(
                new CardView.Text("カタログ", "host.example"),
                262,
                "Audio model",
                new CardView.Text("שלום", "acme"),
                new CardView.Text("日本語モデル", "acme/nihongo"),
                Optional.empty());
        CardView plain = new CardView(
                words("host.example"), 262, "Audio model", words("acme"), words("acme/nihongo"), Optional.empty());

        assertThat(CardPainter.draw(foreign)).isEqualTo(CardPainter.draw(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Привет", "Ελληνικά", "Ước mơ", "Łódź", "Ray\u0301"})
    void namesInLatinGreekAndCyrillicAreDrawn(String name) {
        CardView card =
                new CardView(words("Site"), 262, "", words(""), new CardView.Text(name, "fallback"), Optional.empty());

        assertThat(CardPainter.draw(card)).isNotEqualTo(CardPainter.draw(card("fallback")));
    }

    @Test
    void lettersAndTheirPartsAreOneText() {
        assertThat(CardPainter.draw(card("Caf\u00e9"))).isEqualTo(CardPainter.draw(card("Cafe\u0301")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 60, 95, 130, 180, 220, 262, 300, 359})
    void inksCanBeReadOnPaperInEveryHue(int hue) throws IOException {
        CardView card = new CardView(
                words("Site"),
                hue,
                "Audio model",
                words("Acme"),
                words("One"),
                Optional.of(new CardView.Figure("from", "$1", "per hour", words("via Acme"))));
        BufferedImage picture = picture(CardPainter.draw(card));
        double paper = luminance(picture.getRGB(0, 0));
        // The inks as such: the darkest pixel of the title, of the maker's line and of the amount.
        List<Double> inks = List.of(darkest(picture, 260, 400), darkest(picture, 190, 250), darkest(picture, 480, 570));

        assertThat(inks).allMatch(ink -> (paper + 0.05) / (ink + 0.05) > 4.5);
        assertThat(new TreeSet<>(inks)).hasSizeGreaterThan(1);
    }

    private static double darkest(BufferedImage picture, int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(y -> IntStream.range(0, 1200).mapToObj(x -> picture.getRGB(x, y)))
                .mapToDouble(CardPainterTest::luminance)
                .min()
                .orElseThrow();
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void coloursAreThoseOfCss() {
        assertThat(Oklch.rgb(1, 0, 0)).isEqualTo(0xffffff);
        assertThat(Oklch.rgb(0, 0, 0)).isEqualTo(0);
        // From the table of CSS Color 4: rebeccapurple is oklch(44.03% 0.1603 303.37).
        assertThat(Integer.toHexString(Oklch.rgb(0.4403, 0.1603, 303))).isEqualTo("663399");
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static CardView card(String maker, String name) {
        return new CardView(
                words("Vitrine"),
                262,
                "Video generation model",
                new CardView.Text(maker, "maker-id"),
                new CardView.Text(name, "maker-id/model-id"),
                Optional.of(new CardView.Figure("from", "$0.20", "per second of 720p video", words("via Luma Labs"))));
    }

    private static CardView card(String name) {
        return new CardView(words("Site"), 262, "", words(""), words(name), Optional.empty());
    }

    private static CardView.Text words(String text) {
        return new CardView.Text(text, "fallback");
    }
}
