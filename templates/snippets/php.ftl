<#ftl output_format="PHP">
<#-- A request with PHP's curl extension. Every ${…} between quotes is escaped for a "…" literal. -->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#assign answer = request.answer, isForm = request.body.content == "form", streams = request.streaming??>
<#assign polls = request.polling?? && !streams, isBytes = answer.form == "bytes" && !streams && !polls>
<#macro at steps><#list steps as step>[<#if step?is_number>${step?c}<#else>"${step}"</#if>]</#list></#macro>
<?php // export ${request.keyVariable}=your-key; php example.php
$fail = function (string $message): never {
    fwrite(STDERR, "$message\n");
    exit(1);
};
$key = getenv("${request.keyVariable}") ?: $fail("${request.keyVariable} is not set.");
<#if streams>
$rest = "";
</#if>
$curl = curl_init("${request.url}");
curl_setopt_array($curl, [
<#if (request.headers?size > 1)>
    CURLOPT_HTTPHEADER => [
        "${request.authorization.header}: ${request.authorization.prefix}$key",
<#if !isForm>
        "Content-Type: application/json",
</#if>
<#list request.headers as name, value>
        "${name}: ${value}",
</#list>
    ],
<#else>
    CURLOPT_HTTPHEADER => ["${request.authorization.header}: ${request.authorization.prefix}$key"<#if !isForm>, "Content-Type: application/json"</#if><#list request.headers as name, value>, "${name}: ${value}"</#list>],
</#if>
<#if request.method != "POST">
    CURLOPT_CUSTOMREQUEST => "${request.method}",
</#if>
<#if isForm>
    CURLOPT_POSTFIELDS => [
<#if request.body.values?has_content>
        ${fields(8)}
</#if>
<#list request.body.files as name, file>
        "${name}" => new CURLFile("${file}", "${mediaType(file)}"),
</#list>
    ],
<#else>
    CURLOPT_POSTFIELDS => json_encode(${body(4, 40)}),
</#if>
<#if streams>
    CURLOPT_WRITEFUNCTION => function ($curl, string $piece) use ($fail, &$rest): int {
        $lines = explode("\n", $rest . $piece);
        $rest = array_pop($lines);
        foreach ($lines as $line) {
            if (!str_starts_with($line, "data:")) {
                continue;
            }
            $data = trim(substr($line, 5));
<#if request.streaming.end?? && !request.streaming.endField??>
            if ($data === "${request.streaming.end}") {
                exit("\n");
            }
</#if>
            $event = json_decode($data, true);
<#if request.streaming.endField??>
            if (($event["${request.streaming.endField}"] ?? "") === "${request.streaming.end}") {
                exit("\n");
            }
</#if>
            if (isset($event<@at request.error[0..0]/>)) {
                $fail($data);
            }
            echo $event<@at request.streaming.delta/> ?? "";
        }
        return strlen($piece);
    },
    CURLOPT_TIMEOUT => 600,
]);
curl_exec($curl) ?: $fail(curl_error($curl));
curl_getinfo($curl, CURLINFO_RESPONSE_CODE) < 400 || $fail($rest);
<#if request.streaming.end??>
$fail("The stream was cut off.");
<#else>
echo "\n";
</#if>
<#else>
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 120,
]);
$response = curl_exec($curl) ?: $fail(curl_error($curl));
curl_getinfo($curl, CURLINFO_RESPONSE_CODE) < 400 || $fail($response);
<#if polls>
<#assign polling = request.polling>
$id = json_decode($response, true)<@at polling.id/> ?? $fail($response);
curl_setopt_array($curl, [CURLOPT_HTTPGET => true<#if request.method != "POST">, CURLOPT_CUSTOMREQUEST => "GET"</#if>, CURLOPT_URL => "${polling.urlBeforeId}{$id}${polling.urlAfterId}"]);
$tries = 0;
do {
    sleep(${polling.pauseSeconds?c});
    $response = curl_exec($curl);
    $status = json_decode($response, true)<@at polling.status/> ?? "${polling.pending[0]}";
} while (in_array($status, [<#list polling.pending as status>"${status}"<#sep>, </#list>]) && ++$tries < ${tries?c});
$status === "${polling.succeeded}" || $fail("Job $id: $response");
<#elseif isBytes && mediaType(answer.file)?keep_before("/") != "application">
str_starts_with(curl_getinfo($curl, CURLINFO_CONTENT_TYPE), "${mediaType(answer.file)?keep_before("/")}") || $fail($response);
</#if>
<#assign result>json_decode($response, true)<@at answer.path/> ?? $fail($response)</#assign>
<#if answer.form == "bytes">
file_put_contents("${answer.file}", $response);
echo "${answer.file}\n";
<#elseif answer.form == "base64">
file_put_contents("${answer.file}", base64_decode(${result}));
echo "${answer.file}\n";
<#elseif answer.form == "vector">
echo count(${result}), "\n";
<#else>
echo ${result}, "\n";
</#if>
</#if>
