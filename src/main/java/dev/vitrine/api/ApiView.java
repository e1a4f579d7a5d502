package dev.vitrine.api;

import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import java.util.List;
import java.util.Optional;

/**
 * The page that explains the documents, {@code templates/pages/api.ftlh}.
 *
 * @param home the absolute address of the site, with a slash at its end
 * @param example the id of a model; absent where there is none
 * @param whole the most models that {@code llms-full.txt} holds in full
 * @param conditions what a price can depend on
 * @param documents every kind, in order
 */
record ApiView(
        Head head,
        List<Link> breadcrumbs,
        String title,
        String intro,
        String home,
        Optional<String> example,
        String whole,
        List<Link> contents,
        List<String> conditions,
        List<Document> documents) {
    ApiView {
        breadcrumbs = List.copyOf(breadcrumbs);
        contents = List.copyOf(contents);
        conditions = List.copyOf(conditions);
        documents = List.copyOf(documents);
    }

    /**
     * A kind of document.
     *
     * @param id of its heading
     * @param address of the document, or what its address looks like, with {@code {id}} for the id
     * @param schema its JSON Schema
     * @param tables its own fields, then those of each object in it
     */
    record Document(String id, String title, String address, String description, Link schema, List<Table> tables) {
        Document {
            tables = List.copyOf(tables);
        }
    }

    /**
     * The fields of an object.
     *
     * @param path where the object is, {@code offers[].prices[]}; empty for the document itself
     */
    record Table(String path, String description, List<Field> fields) {
        Table {
            fields = List.copyOf(fields);
        }
    }

    /** A field: its name, what its value is, and what it means. */
    record Field(String name, String type, String meaning) {}
}
