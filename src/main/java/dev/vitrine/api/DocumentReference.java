package dev.vitrine.api;

import dev.vitrine.catalog.ModelId;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.price.Condition;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Explains the documents: what each holds is said by the shapes that it is written from, as its schema is. */
final class DocumentReference {
    private static final String TITLE = "API";
    private static final String INTRO =
            "Every fact of this site as JSON, CSV and Markdown: files at permanent addresses, without API keys or rate limits.";

    private final Context context;
    private final DocumentTypes kinds;

    DocumentReference(Context context, DocumentTypes kinds) {
        this.context = context;
        this.kinds = kinds;
    }

    ApiView view() {
        List<Link> trail = List.of(context.home(), context.addresses().link(TITLE, Addresses.API));
        List<ApiView.Document> documents =
                kinds.all().stream().map(this::document).toList();
        List<Link> contents = new ArrayList<>(List.of(
                new Link("Addresses", "#addresses"),
                new Link("Examples", "#examples"),
                new Link("Rules", "#rules"),
                new Link("Markdown", "#markdown"),
                new Link("Changes", "#changes")));
        documents.forEach(document -> contents.add(new Link(document.title(), "#" + document.id())));
        return new ApiView(
                new Heads(context)
                        .page(
                                "API: models and prices as JSON and CSV",
                                "Every model and price of "
                                        + context.catalog().settings().title()
                                        + " as JSON, CSV and Markdown: addresses, fields, rules and examples.",
                                trail,
                                Addresses.API),
                trail,
                TITLE,
                INTRO,
                context.addresses().absolute(Addresses.HOME),
                context.catalog().models().keySet().stream().findFirst().map(ModelId::toString),
                Words.grouped(MarkdownPages.WHOLE),
                contents,
                Arrays.stream(Condition.values()).map(Condition::key).toList(),
                documents);
    }

    private ApiView.Document document(DocumentTypes.Kind kind) {
        List<ApiView.Table> tables = new ArrayList<>();
        collect(kind.shape(), "", tables);
        return new ApiView.Document(
                "document-" + kind.key(),
                kind.address()
                        .substring(
                                context.addresses().absolute(Addresses.API_V1).length()),
                kind.address(),
                kind.shape().description(),
                context.addresses().link(kind.key() + ".json", DocumentAddresses.schema(kind.key())),
                tables);
    }

    private static void collect(Shape<?> shape, String path, List<ApiView.Table> tables) {
        tables.add(new ApiView.Table(
                path,
                shape.description(),
                shape.fields().stream()
                        .map(field ->
                                new ApiView.Field(field.name(), field.type().words(), field.meaning()))
                        .toList()));
        for (Shape.Field<?, ?> field : shape.fields()) {
            String mark = field.type().words().startsWith("list") ? "[]" : "";
            String inner = (path.isEmpty() ? "" : path + ".") + field.name() + mark;
            field.type().parts().ifPresent(parts -> collect(parts, inner, tables));
        }
    }
}
