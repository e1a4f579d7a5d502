package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDifferenceTest {
    @Test
    void onlyTheLinesThatDifferAreShownWithTheirNeighbors() {
        assertThat(LineDifference.html("a\nb\nc\nd\ne\n", "a\nb\nx\nd\ne\n"))
                .isEqualTo("  ⋯\n  b\n<del>c</del>\n<ins>x</ins>\n  d\n  ⋯");
    }

    @Test
    void neighborsThatTwoChangesShareAreShownOnce() {
        assertThat(LineDifference.html("a\nb\nc", "x\nb\ny"))
                .isEqualTo("<del>a</del>\n<ins>x</ins>\n  b\n<del>c</del>\n<ins>y</ins>");
    }

    @Test
    void aProgramThatDoesNotChangeHasNoDifference() {
        assertThat(LineDifference.html("a\nb", "a\nb")).isEmpty();
    }

    @Test
    void linesAreEscaped() {
        assertThat(LineDifference.html("", "if (a < b && c > d)"))
                .isEqualTo("<ins>if (a &lt; b &amp;&amp; c &gt; d)</ins>");
    }
}
