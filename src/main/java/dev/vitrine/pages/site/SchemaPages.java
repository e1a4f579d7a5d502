package dev.vitrine.pages.site;

import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import dev.vitrine.pages.TextView;
import dev.vitrine.schema.FieldReference;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The JSON Schemas of the records, for editors anywhere, and the reference of all fields, for people. */
final class SchemaPages implements PageSource {
    private static final String TITLE = "Fields of the records";
    private static final String OWNER = "the schemas";
    private static final String INTRO =
            "Each record is a YAML file. These are the fields that it may have, in the order in which they are"
                    + " written. In a field’s name, [] stands for each entry of a list, and * for a name that the record"
                    + " chooses. Unknown facts are left out.";

    private final Context context;

    SchemaPages(Context context) {
        this.context = context;
    }

    @Override
    public Stream<Page> readable() {
        return Stream.of(new Page(Addresses.SCHEMAS, OWNER, "pages/schemas.ftlh", this::view));
    }

    @Override
    public Stream<Page> files() {
        return Arrays.stream(RecordKind.values())
                .map(kind ->
                        new Page(route(kind.key()), OWNER, "feeds/text.ftl", () -> new TextView(Schemas.text(kind))));
    }

    @Override
    public List<Link> links() {
        return List.of(context.addresses().link(TITLE, Addresses.SCHEMAS));
    }

    private SchemaView view() {
        List<Link> trail = List.of(context.home(), context.addresses().link(TITLE, Addresses.SCHEMAS));
        List<SchemaView.Section> sections =
                FieldReference.kinds().stream().map(this::section).toList();
        String description =
                "Which fields a record of " + context.catalog().settings().title()
                        + " may have, what each means and how it is written; with a JSON Schema for editors.";
        return new SchemaView(
                new Heads(context).page(TITLE, description, trail, Addresses.SCHEMAS),
                trail,
                TITLE,
                INTRO,
                sections.stream().map(SchemaPages::entry).toList(),
                sections);
    }

    private static SchemaView.Entry entry(SchemaView.Section section) {
        List<Link> parts = section.tables().stream()
                .map(table -> new Link(table.title(), "#" + table.id()))
                .toList();
        return new SchemaView.Entry(
                new Link(section.title(), "#" + section.id()), parts.size() > 1 ? parts : List.of());
    }

    private SchemaView.Section section(FieldReference.Kind kind) {
        return new SchemaView.Section(
                kind.key(),
                kind.title(),
                kind.place(),
                kind.description(),
                context.addresses().link(kind.key() + ".json", route(kind.key())),
                kind.groups().stream().map(group -> table(kind, group)).toList());
    }

    private static SchemaView.Table table(FieldReference.Kind kind, FieldReference.Group group) {
        String words = group.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
        return new SchemaView.Table(kind.key() + "-" + words, group.title(), group.description(), group.fields());
    }

    private static Route route(String key) {
        return new Route(Addresses.SCHEMAS.path() + key + ".json");
    }
}
