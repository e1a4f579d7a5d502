package dev.vitrine.pages;

/**
 * A file that pages load and whose name changes with its content, made from the catalog by a template.
 *
 * @param name below {@code assets/}, such as {@code calls/openai/chat.json}; templates ask for its address with {@code asset(name)}
 * @param template below {@code templates/}
 * @param view the whole input of the template, which sees it as {@code page}
 */
public record GeneratedAsset(String name, String template, Object view) {}
