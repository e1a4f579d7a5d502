<#ftl output_format="Java">
<#--
  A request with the JDK's HTTP client; Jackson reads the answer. Every ${…} between quotes is escaped for a "…" literal.
  Only what a request needs is written: what comes in pieces is read line by line, and what takes a while is asked after.
-->
<#assign form = request.answer.form, isForm = request.body.content == "form", streams = request.streaming??>
<#assign polls = request.polling?? && !streams>
<#assign isBytes = form == "bytes" && !streams && !polls>
<#assign result><#if polls>job<#else>answer</#if></#assign>
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
<#if hasFiles>
import java.io.FileNotFoundException;
</#if>
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
<#if isForm>
import java.net.http.HttpRequest.BodyPublisher;
</#if>
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
<#if isBytes>
import java.nio.charset.StandardCharsets;
</#if>
<#if keeps>
import java.nio.file.Files;
</#if>
<#if keeps || hasFiles>
import java.nio.file.Path;
</#if>
import java.time.Duration;
<#if polls>
import java.time.Instant;
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

    public static void main(String[] args) throws Exception {
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
        URI jobUri = URI.create("${polling.urlBeforeId}" + job.requiredAt("${pointer(polling.id)}").asText()<#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>);

        // The answer takes a while: ask until it is there.
        Instant giveUp = Instant.now().plusSeconds(${polling.limitSeconds?c});
        while (List.of(<#list polling.pending as status>"${status}"<#sep>, </#list>).contains(job.at("${pointer(polling.status)}").asText())) {
            if (Instant.now().isAfter(giveUp)) {
                fail("No answer after ${polling.limitSeconds?c} seconds.");
            }
            Thread.sleep(${(polling.pauseSeconds * 1000)?c});
            job = send(HttpRequest.newBuilder(jobUri));
        }
        if (!job.at("${pointer(polling.status)}").asText().equals("${polling.succeeded}")) {
            fail(message(job.toString()));
        }
<#else>
        HttpRequest request = HttpRequest.newBuilder(URI.create("${request.url}"))
                .timeout(Duration.ofSeconds(120))
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
                break;
            }
</#if>
            // Not every event has a piece of the text.
            System.out.print(JSON.readTree(data).at("${pointer(request.streaming.delta)}").asText(""));
        }
        System.out.println();
<#elseif isBytes>
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
<@failure "        " "new String(response.body(), StandardCharsets.UTF_8)"?no_esc/>
        Path file = Path.of("${request.answer.file}");
        Files.write(file, response.body());
        System.out.println(file);
<#else>
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
<@failure "        " "response.body()"?no_esc/>
        JsonNode answer = JSON.readTree(response.body());
</#if>
</#if>
<#if !streams && !isBytes>
<#if form == "base64">
        Path file = Path.of("${request.answer.file}");
        Files.write(file, Base64.getDecoder().decode(${result}.requiredAt("${pointer(request.answer.path)}").asText()));
        System.out.println(file);
<#elseif form == "vector">
        System.out.println(${result}.requiredAt("${pointer(request.answer.path)}").size());
<#else>
        System.out.println(${result}.requiredAt("${pointer(request.answer.path)}").asText());
</#if>
</#if>
    }
<#if polls>

    static JsonNode send(HttpRequest.Builder builder) throws Exception {
        HttpRequest request = builder.timeout(Duration.ofSeconds(120))
<@headers "                "/>
                .build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
<@failure "        " "response.body()"?no_esc/>
        return JSON.readTree(response.body());
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

    static BodyPublisher file(String name, String file, String type) throws FileNotFoundException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofFile(Path.of(file)), BodyPublishers.ofString("\r\n"));
    }
</#if>
</#if>

    /** What the gateway says went wrong; where that is no JSON, all it says. */
    static String message(String body) {
        try {
            JsonNode message = JSON.readTree(body).at("${pointer(request.error)}");
            return message.isTextual() ? message.asText() : body;
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
