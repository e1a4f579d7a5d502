package dev.vitrine.pages.site;

import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import java.util.List;

/** A page with a message and ways on, {@code templates/pages/notice.ftlh}: {@code 404.html}. */
public record NoticeView(Head head, String title, String message, List<Link> ways) {
    public NoticeView {
        ways = List.copyOf(ways);
    }
}
