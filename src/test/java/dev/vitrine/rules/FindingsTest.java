package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Origin;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FindingsTest {
    @Test
    void aRuleThatFailsOnOneModelIsRunOnTheOthers() {
        ModelCheck failing = new ModelCheck() {
            @Override
            public void run(Model model, Origin origin, Consumer<Problem> problems) {
                if (model.name().equals("One")) {
                    throw new IllegalStateException("planted");
                }
                problems.accept(Problem.of(
                        CatalogRules.ALL.get(0), Location.ofFile(model.id().file()), "seen"));
            }
        };
        List<Problem> found = new ArrayList<>();

        new Findings()
                .run(
                        failing,
                        TestSite.minimal()
                                .file("data/models/acme/one.yaml", "name: One\ntype: video\n")
                                .file("data/models/acme/two.yaml", "name: Two\ntype: video\n")
                                .catalog(),
                        found::add);

        assertThat(found)
                .extracting(problem ->
                        problem.location().path() + " " + problem.rule().id())
                .containsExactlyInAnyOrder(
                        "data/models/acme/one.yaml internal-error",
                        "data/models/acme/two.yaml " + CatalogRules.ALL.get(0).id());
    }

    @Test
    void aModelThatOnlyMovedIsFoundAtItsNewPlace() {
        ModelCheck check = new ModelCheck() {
            @Override
            public void run(Model model, Origin origin, Consumer<Problem> problems) {
                problems.accept(Problem.of(CatalogRules.ALL.get(0), origin.of("name"), "seen"));
            }
        };
        Findings findings = new Findings();
        List<Problem> found = new ArrayList<>();

        findings.run(check, TestSite.withModel("name: One\ntype: video\n").catalog(), found::add);
        findings.run(
                check, TestSite.withModel("# moved\nname: One\ntype: video\n").catalog(), found::add);

        assertThat(found).extracting(problem -> problem.location().line()).containsExactly(1, 2);
    }

    @Test
    void aFailureIsReportedAtItsPlace() {
        Location place = new Location("data/models/acme/one.yaml", 3, 1, 4);

        List<Problem> problems = Checks.contained(place, () -> {
            throw new StackOverflowError();
        });

        assertThat(problems).extracting(Problem::location).containsExactly(place);
    }
}
