package dev.vitrine.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One page, open in the browser, and everything that it complained of on the way. */
final class Visit implements AutoCloseable {
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visit(BrowserContext context, String origin, String address) {
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        page.onRequest(request -> {
            if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")) {
                complaints.add("leaves the site: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
        page.navigate(origin + address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    }

    Page page() {
        return page;
    }

    /** Console messages, errors of scripts, failed requests, and requests to other sites. */
    List<String> complaints() {
        return complaints;
    }

    @SuppressWarnings("unchecked") // what the script returns
    List<String> texts(String script) {
        return (List<String>) page.evaluate(script);
    }

    boolean is(String script) {
        return Boolean.TRUE.equals(page.evaluate(script));
    }

    @Override
    public void close() {
        page.close();
    }
}
