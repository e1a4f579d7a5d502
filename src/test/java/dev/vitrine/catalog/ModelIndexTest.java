package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelIndexTest {
    private static final Model A = model("acme/a", "x, y");
    private static final Model B = model("acme/b", "y");
    private static final Model C = model("acme/c", "y, x");
    private static final Model D = model("acme/d", "z");

    /** Models by their aliases. */
    private static final ModelIndex<String, Model> BY_ALIAS =
            ModelIndex.<String>ofModels(ModelIndexTest::aliases).over(List.of(A, B, C, D));

    @Test
    void aModelIsUnderEachOfItsKeys() {
        assertThat(BY_ALIAS.get("x")).containsExactly(A, C);
        assertThat(BY_ALIAS.get("y")).containsExactly(A, B, C);
        assertThat(BY_ALIAS.get("none")).isEmpty();
    }

    @Test
    void aLaterStateReplacesTheFormerOne() {
        Model later = model("acme/b", "y, late");
        ModelIndex<String, Model> now = BY_ALIAS.with(B, later);

        assertThat(now.get("y")).containsExactly(A, later, C);
        assertThat(now.get("late")).containsExactly(later);
    }

    @Test
    void aModelThatMovesToAnotherKeyIsSortedInThere() {
        Model first = model("acme/a", "z");
        Model middle = model("acme/b", "x");
        Model last = model("acme/d", "x");

        assertThat(BY_ALIAS.with(A, first).get("z")).containsExactly(first, D);
        assertThat(BY_ALIAS.with(A, first).get("x")).containsExactly(C);
        assertThat(BY_ALIAS.with(B, middle).get("x")).containsExactly(A, middle, C);
        assertThat(BY_ALIAS.with(D, last).get("x")).containsExactly(A, C, last);
        assertThat(BY_ALIAS.with(D, last).get("z")).isEmpty();
    }

    @Test
    void theFormerIndexIsUnchanged() {
        BY_ALIAS.with(B, model("acme/b", "x"));

        assertThat(BY_ALIAS.get("y")).containsExactly(A, B, C);
        assertThat(BY_ALIAS.get("x")).containsExactly(A, C);
    }

    @Test
    void thePartsOfAModelStayTogetherInTheirOrder() {
        record Part(Model model, String name) {}
        ModelIndex<String, Part> parts = new ModelIndex<String, Part>(
                        model -> aliases(model).map(name -> new Part(model, name)),
                        part -> Stream.of("all"),
                        Part::model)
                .over(List.of(A, B, C));

        Model later = model("acme/b", "q, p");

        assertThat(parts.with(B, later).get("all"))
                .extracting(part -> part.model().id().name() + part.name())
                .containsExactly("ax", "ay", "bq", "bp", "cy", "cx");
    }

    private static Stream<String> aliases(Model model) {
        return model.aliases().stream();
    }

    private static Model model(String id, String aliases) {
        return TestSite.minimal()
                .file("data/models/" + id + ".yaml", "name: M\ntype: text\naliases: [" + aliases + "]\n")
                .catalog()
                .models()
                .get(ModelId.of(id));
    }
}
