<#ftl output_format="Java">
<#--
  A request with the JDK's HTTP client; Jackson reads the answer. Every ${…} between quotes is escaped for a "…" literal.
  Only what a request needs is written: what comes in pieces is read line by line, and what takes a while is asked after.
-->
<#assign form = request.answer.form, isForm = request.body.content == "form", streams = request.streaming??>
<#assign polls = request.polling?? && !streams>
<#assign isBytes = form == "bytes" && !streams && !polls>
<#assign limit = polls?then((request.polling.limitSeconds)!0, streams?then(600, 120))>
<#assign keeps = !streams && (form == "bytes" || form == "base64"), hasFiles = isForm && request.body.files?has_content>
<#function pointer steps><#local path = ""><#list steps as step><#local path += "/" + step?is_number?then(step?c, step?string?replace("~", "~0")?replace("/", "~1"))></#list><#return path></#function>
<#macro headers pad>
${pad}.header("${request.authorization.header}", <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>System.getenv("${request.keyVariable}"))
<#list request.headers as name, value>
${pad}.header("${name}", "${value}")
</#list>
</#macro>
<#macro content pad>
<#if isForm>
${pad}.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
<#else>
${pad}.header("Content-Type", "application/json")
</#if>
${pad}<#if request.method == "POST">.POST(<#else>.method("${request.method}", </#if><#if isForm>form<#else>BodyPublishers.ofString(body)</#if>)<#rt>
</#macro>
<#macro failure pad text>
${pad}if (response.statusCode() >= 400) {
${pad}    fail(response.statusCode() + " " + message(${text}));
${pad}}
</#macro>
// Java 17 or later, with Jackson (databind, core, annotations) in the folder lib: java -cp "lib/*" Example.java
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
<#if isForm>
import java.net.http.HttpRequest.BodyPublisher;
</#if>
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
<#if keeps>
import java.nio.file.Files;
</#if>
<#if keeps || hasFiles>
import java.nio.file.Path;
</#if>
<#if polls>
import java.time.Duration;
</#if>
<#if keeps && form == "base64">
import java.util.Base64;
</#if>
<#if polls>
import java.util.List;
</#if>
<#if isForm>
import java.util.UUID;
</#if>
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
<#if streams>
import java.util.stream.Collectors;
import java.util.stream.Stream;
</#if>

public class Example {
    static final ObjectMapper JSON = new ObjectMapper();
<#if polls>
    static final HttpClient CLIENT = HttpClient.newHttpClient();
</#if>
<#if isForm>
    static final String BOUNDARY = "form-" + UUID.randomUUID();
</#if>

    public static void main(String[] args) throws InterruptedException {
        // UTF-8, whatever the system's own encoding is.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        // For the whole answer: a time-out of the request itself would end with the headers.
        CompletableFuture.delayedExecutor(${limit?c}, TimeUnit.SECONDS)
                .execute(() -> fail("No <#if streams>end<#else>answer</#if> after ${limit?c} seconds."));
        try {
            ask();
        } catch (IOException | RuntimeException e) {
            fail("The request failed: " + e);
        }
    }

    static void ask() throws IOException, InterruptedException {
<#if isForm>
        BodyPublisher form = BodyPublishers.concat(
<#if request.body.values?has_content>
                ${fields(16)}
</#if>
<#list request.body.files as name, file>
                file("${name}", "${file}", "${mediaType(file)}"),
</#list>
                BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
<#else>
        String body = """
                ${body(16)}""";
</#if>
<#if polls>
<#assign polling = request.polling>
        JsonNode job = send(HttpRequest.newBuilder(URI.create("${request.url}"))
<@content "                "/>);
        String id = job.at("${pointer(polling.id)}").asText("");
        if (id.isEmpty()) {
            fail("No job in the answer: " + job);
        }
        URI jobUri = URI.create("${polling.urlBeforeId}" + id<#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>);

        // The answer takes a while: ask until it is there.
        while (List.of(<#list polling.pending as status>"${status}"<#sep>, </#list>).contains(job.at("${pointer(polling.status)}").asText())) {
            Thread.sleep(${(polling.pauseSeconds * 1000)?c});
            job = send(HttpRequest.newBuilder(jobUri));
        }
        if (!job.at("${pointer(polling.status)}").asText().equals("${polling.succeeded}")) {
            fail(message(job.toString()));
        }
<#else>
        HttpRequest request = HttpRequest.newBuilder(URI.create("${request.url}"))
<@headers "                "/>
<@content "                "/>

                .build();
<#if streams>
        HttpResponse<Stream<String>> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
<@failure "        " "response.body().collect(Collectors.joining(\"\\n\"))"?no_esc/>
        Iterable<String> lines = response.body()::iterator;
        for (String line : lines) {
            if (!line.startsWith("data:")) {
                continue; // a comment, or the end of an event
            }
            String data = line.substring("data:".length()).strip();
<#if request.streaming.end??>
            if (data.equals("${request.streaming.end}")) {
                System.out.println();
                return;
            }
</#if>
            JsonNode event = json(data);
            if (event.isMissingNode() || event.at("${pointer(request.error)}").isTextual()) {
                fail(message(data));
            }
            // Not every event has a piece of the text.
            System.out.print(event.at("${pointer(request.streaming.delta)}").asText(""));
        }
<#if request.streaming.end??>
        fail("The answer broke off.");
<#else>
        System.out.println();
</#if>
<#elseif isBytes>
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
<@failure "        " "new String(response.body(), StandardCharsets.UTF_8)"?no_esc/>
        Path file = Path.of("${request.answer.file}");
        Files.write(file, response.body());
        System.out.println(file);
<#else>
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
<@failure "        " "response.body()"?no_esc/>
</#if>
</#if>
<#if !streams && !isBytes>
        JsonNode result = <#if polls>job<#else>json(response.body())</#if>.at("${pointer(request.answer.path)}");
        if (!result.<#if form == "vector">isArray<#else>isTextual</#if>()) {
            fail("No result in the answer: " + <#if polls>job<#else>response.body()</#if>);
        }
<#if form == "base64">
        Path file = Path.of("${request.answer.file}");
        Files.write(file, Base64.getDecoder().decode(result.asText()));
        System.out.println(file);
<#elseif form == "vector">
        System.out.println(result.size());
<#else>
        System.out.println(result.asText());
</#if>
</#if>
    }
<#if polls>

    static JsonNode send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(Duration.ofSeconds(120))
<@headers "                "/>
                .build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
<@failure "        " "response.body()"?no_esc/>
        JsonNode answer = json(response.body());
        if (answer.isMissingNode()) {
            fail("The answer is no JSON: " + response.body());
        }
        return answer;
    }
</#if>
<#if isForm>
<#if request.body.values?has_content>

    static BodyPublisher field(String name, String value) {
        return BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
                + value + "\r\n");
    }
</#if>
<#if hasFiles>

    static BodyPublisher file(String name, String file, String type) throws IOException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofFile(Path.of(file)), BodyPublishers.ofString("\r\n"));
    }
</#if>
</#if>

    /** What the gateway says went wrong; where it says nothing there, all it says. */
    static String message(String answer) {
        JsonNode message = json(answer).at("${pointer(request.error)}");
        return message.isTextual() ? message.asText() : answer;
    }

    /** The text as JSON; a missing node where it is none. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
