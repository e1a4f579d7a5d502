package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private record Person(String name, Optional<Long> age) {}

    private static final Shape<Person> PERSON = Shape.<Person>of("A person.")
            .with("name", Type.text(), "The name.", Person::name)
            .maybe("age", Type.integer(), "In years.", Person::age);

    @Test
    void fieldsAreWrittenInOrderAndNoneIsLeftOut() {
        assertThat(PERSON.write(new Person("Ada", Optional.of(36L)))).hasToString("{\"name\":\"Ada\",\"age\":36}");
        assertThat(PERSON.write(new Person("Ada", Optional.empty()))).hasToString("{\"name\":\"Ada\",\"age\":null}");
    }

    @Test
    void theSchemaRequiresEachFieldAndDescribesIt() {
        assertThat(PERSON.schema())
                .hasToString(
                        "{\"type\":\"object\",\"description\":\"A person.\",\"required\":[\"name\",\"age\"],\"properties\":{"
                                + "\"name\":{\"type\":\"string\",\"description\":\"The name.\"},"
                                + "\"age\":{\"type\":[\"integer\",\"null\"],\"minimum\":0,\"description\":\"In years.\"}}}");
    }

    @Test
    void aShapeTakesOverTheFieldsOfAnother() {
        record Team(String title, Person lead) {}
        Shape<Team> team = Shape.<Team>of("A team.")
                .with("title", Type.text(), "Its title.", Team::title)
                .with(PERSON, Team::lead);

        assertThat(team.write(new Team("Engines", new Person("Ada", Optional.empty()))))
                .hasToString("{\"title\":\"Engines\",\"name\":\"Ada\",\"age\":null}");
        assertThat(team.description()).isEqualTo("A team.");
    }

    @Test
    void aConstraintIsPartOfTheSchemaAndStaysWhenFieldsAreAdded() {
        Shape<Person> closed = PERSON.constrained(schema -> schema.put("additionalProperties", false))
                .with(
                        "initial",
                        Type.text(),
                        "The first letter.",
                        person -> person.name().substring(0, 1));

        assertThat(closed.schema().get("additionalProperties")).hasToString("false");
        assertThat(closed.fields()).extracting(Shape.Field::name).containsExactly("name", "age", "initial");
        assertThat(PERSON.schema().get("additionalProperties")).isNull();
    }
}
