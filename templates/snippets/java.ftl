<#ftl output_format="Java">
<#-- A request with the JDK's HTTP client; Jackson reads the answer. Every ${…} between quotes is escaped for a "…" literal. -->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#assign answer = request.answer, isForm = request.body.content == "form", streams = request.streaming??>
<#assign polls = request.polling?? && !streams, isBytes = answer.form == "bytes" && !streams && !polls>
<#assign keeps = !streams && (answer.form == "bytes" || answer.form == "base64"), hasFiles = request.body.files?has_content>
<#assign reads = !isBytes>
<#function pointer steps><#local path = ""><#list steps as step><#local path += "/" + step?is_number?then(step?c, step?string?replace("~", "~0")?replace("/", "~1"))></#list><#return path></#function>
// Jackson in lib/; export ${request.keyVariable}=your-key; java -cp "lib/*" Example.java
<#if reads>
import com.fasterxml.jackson.databind.ObjectMapper;
</#if>
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
<#if isForm>
import java.net.http.HttpRequest.BodyPublisher;
</#if>
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
<#if isBytes || streams>
import java.nio.charset.StandardCharsets;
</#if>
<#if keeps>
import java.nio.file.Files;
</#if>
<#if keeps || hasFiles>
import java.nio.file.Path;
</#if>
import java.time.Duration;
<#if keeps && answer.form == "base64">
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
</#if>

public class Example {
<#if isForm>
    static final String BOUNDARY = UUID.randomUUID().toString();

</#if>
    public static void main(String[] args) throws Exception {
        System.setOut(new PrintStream(System.out, true, "UTF-8"));
        String key = System.getenv("${request.keyVariable}");
        if (key == null) {
            System.err.println("${request.keyVariable} is not set.");
            System.exit(1);
        }
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
                ${body(16, 20)}""";
</#if>
        var request = HttpRequest.newBuilder(URI.create("${request.url}"))
                .timeout(Duration.ofSeconds(120))
                .header("${request.authorization.header}", <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>key)
<#list request.headers as name, value>
                .header("${name}", "${value}")
</#list>
                .header("Content-Type", <#if isForm>"multipart/form-data; boundary=" + BOUNDARY<#else>"application/json"</#if>)<#if polls>;</#if>
<#assign post><#if request.method == "POST">.POST(<#else>.method("${request.method}", </#if><#if isForm>form<#else>BodyPublishers.ofString(body)</#if>)</#assign>
<#assign media = mediaType(answer.file)?keep_before("/")>
<#if polls>
        var client = HttpClient.newHttpClient();
        var response = client.send(request${post}.build(), BodyHandlers.ofString());
<#else>
                ${post}
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.<#if streams>ofLines<#elseif isBytes>ofByteArray<#else>ofString</#if>());
</#if>
<#assign said><#if streams>response.body().collect(Collectors.joining("\n"))<#elseif isBytes>new String(response.body(), StandardCharsets.UTF_8)<#else>response.body()</#if></#assign>
<#if isBytes && media != "application">
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() >= 400 || !type.startsWith("${media}")) {
<#else>
        if (response.statusCode() >= 400) {
</#if>
            System.err.println(response.statusCode() + " " + ${said});
            System.exit(1);
        }
<#if streams>
        Iterable<String> lines = response.body()::iterator;
        for (String line : lines) {
            if (!line.startsWith("data:")) {
                continue;
            }
            String data = line.substring(5).strip();
<#if request.streaming.end?? && !request.streaming.endField??>
            if (data.equals("${request.streaming.end}")) {
                System.out.println();
                return;
            }
</#if>
            var event = new ObjectMapper().readTree(data);
<#if request.streaming.endField??>
            if (event.path("${request.streaming.endField}").asText().equals("${request.streaming.end}")) {
                System.out.println();
                return;
            }
</#if>
            if (event.hasNonNull("${request.error[0]}")) {
                System.err.println(data);
                System.exit(1);
            }
            System.out.print(event.at("${pointer(request.streaming.delta)}").asText(""));
        }
<#if request.streaming.end??>
        System.err.println("The stream was cut off.");
        System.exit(1);
<#else>
        System.out.println();
</#if>
<#else>
<#assign json = "new ObjectMapper()">
<#if polls>
<#assign polling = request.polling, json = "json">
        var json = new ObjectMapper();
        String id = json.readTree(response.body()).requiredAt("${pointer(polling.id)}").asText();
        var uri = URI.create("${polling.urlBeforeId}" + id<#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>);
        var pending = List.of(<#list polling.pending as status>"${status}"<#sep>, </#list>);
        String status = pending.get(0);
        for (int tries = 0; tries < ${tries?c} && pending.contains(status); tries++) {
            Thread.sleep(${(polling.pauseSeconds * 1000)?c});
            response = client.send(request.uri(uri).GET().build(), BodyHandlers.ofString());
            if (response.statusCode() < 400) {
                status = json.readTree(response.body()).at("${pointer(polling.status)}").asText();
            }
        }
        if (!status.equals("${polling.succeeded}")) {
            System.err.println("Job " + id + ": " + response.body());
            System.exit(1);
        }
</#if>
<#assign result>${json}.readTree(response.body()).requiredAt("${pointer(answer.path)}")</#assign>
<#if answer.form == "bytes">
        Files.write<#if polls>String</#if>(Path.of("${answer.file}"), response.body());
        System.out.println("${answer.file}");
<#elseif answer.form == "base64">
        Files.write(Path.of("${answer.file}"), Base64.getDecoder().decode(${result}.asText()));
        System.out.println("${answer.file}");
<#elseif answer.form == "vector">
        System.out.println(${result}.size());
<#else>
        System.out.println(${result}.asText());
</#if>
</#if>
    }
<#if isForm>
<#if request.body.values?has_content>

    static BodyPublisher field(String name, String value) {
        return BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }
</#if>
<#if hasFiles>

    static BodyPublisher file(String name, String file, String type) throws Exception {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofFile(Path.of(file)), BodyPublishers.ofString("\r\n"));
    }
</#if>
</#if>
}
