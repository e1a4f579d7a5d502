<#ftl output_format="PHP">
<#--
  A request with PHP's curl extension. Every ${…} between quotes is escaped for a "…" literal. Only what a request needs is
  written: what comes in pieces is read as it arrives, and what takes a while is asked after.
-->
<#assign form = request.answer.form, isForm = request.body.content == "form", streams = request.streaming??>
<#assign polls = request.polling?? && !streams>
<#assign isBytes = form == "bytes" && !streams && !polls>
<#macro at steps><#list steps as step>[<#if step?is_number>${step?c}<#else>"${step}"</#if>]</#list></#macro>
<#macro headers pad>
${pad}CURLOPT_HTTPHEADER => [
${pad}    "${request.authorization.header}: ${request.authorization.prefix}" . getenv("${request.keyVariable}"),
<#if !isForm>
${pad}    "Content-Type: application/json",
</#if>
<#list request.headers as name, value>
${pad}    "${name}: ${value}",
</#list>
${pad}],
</#macro>
<#macro sent>
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
    CURLOPT_POSTFIELDS => json_encode(${body(4)}),
</#if>
</#macro>
<#macro exec pad>
${pad}$response = curl_exec($curl);
${pad}if ($response === false) {
${pad}    fail(curl_error($curl));
${pad}}
${pad}$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
${pad}if ($status >= 400) {
${pad}    fail("$status " . message($response));
${pad}}
</#macro>
<?php
// PHP 8.1 or later, with its curl extension: php example.php
<#if polls>
<#assign polling = request.polling>
$job = send("${request.url}", [
<@sent/>
]);
$jobUrl = "${polling.urlBeforeId}" . ($job<@at polling.id/> ?? fail("No job in the answer: " . json_encode($job)))<#if polling.urlAfterId?has_content> . "${polling.urlAfterId}"</#if>;

// The answer takes a while: ask until it is there, for ${polling.limitSeconds?c} seconds at most.
$giveUp = time() + ${polling.limitSeconds?c};
while (in_array($job<@at polling.status/> ?? null, [<#list polling.pending as status>"${status}"<#sep>, </#list>], true)) {
    if (time() > $giveUp) {
        fail("No answer after ${polling.limitSeconds?c} seconds.");
    }
    sleep(${polling.pauseSeconds?c});
    $job = send($jobUrl);
}
if (($job<@at polling.status/> ?? null) !== "${polling.succeeded}") {
    fail(message(json_encode($job)));
}
<#assign result>$job</#assign>
<#elseif streams>
$rest = "";
$isOver = false;
$curl = curl_init("${request.url}");
curl_setopt_array($curl, [
<@headers "    "/>
<@sent/>
    // The answer comes in pieces, which need not end where a line does.
    CURLOPT_WRITEFUNCTION => function ($curl, string $piece) use (&$rest, &$isOver): int {
        $rest .= $piece;
        while (curl_getinfo($curl, CURLINFO_RESPONSE_CODE) < 400 && ($end = strpos($rest, "\n")) !== false) {
            $line = substr($rest, 0, $end);
            $rest = substr($rest, $end + 1);
            if (!str_starts_with($line, "data:")) {
                continue; // a comment, or the end of an event
            }
            $data = trim(substr($line, strlen("data:")));
<#if request.streaming.end??>
            if ($data === "${request.streaming.end}") {
                $isOver = true;
                return 0; // curl stops here
            }
</#if>
            $event = json_decode($data, true) ?? fail("An event is no JSON: $data");
            if (is_string($event<@at request.error/> ?? null)) {
                fail(message($data));
            }
            echo $event<@at request.streaming.delta/> ?? "";
        }
        return strlen($piece);
    },
    CURLOPT_TIMEOUT => 600, // seconds, until the last piece
]);
if (!curl_exec($curl) && !$isOver) {
    fail(curl_error($curl));
}
$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    fail("$status " . message($rest));
}
<#if request.streaming.end??>
if (!$isOver) {
    fail("The answer broke off.");
}
</#if>
echo "\n";
<#else>
<#assign result>$answer</#assign>
$curl = curl_init("${request.url}");
curl_setopt_array($curl, [
<@headers "    "/>
<@sent/>
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_TIMEOUT => 120, // seconds, for the whole answer
]);
<@exec ""/>
<#if isBytes>
file_put_contents("${request.answer.file}", $response);
echo "${request.answer.file}\n";
<#else>
$answer = json_decode($response, true);
</#if>
</#if>
<#if !streams && !isBytes>
$result = ${result}<@at request.answer.path/> ?? fail("No result in the answer: <#if polls>" . json_encode($job)<#else>$response"</#if>);
<#if form == "base64">
file_put_contents("${request.answer.file}", base64_decode($result));
echo "${request.answer.file}\n";
<#elseif form == "vector">
echo count($result), "\n";
<#else>
echo $result, "\n";
</#if>
</#if>
<#if polls>

function send(string $url, array $options = []): array
{
    $curl = curl_init($url);
    curl_setopt_array($curl, $options + [
<@headers "        "/>
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 120, // seconds, for the whole answer
    ]);
<@exec "    "/>
    return json_decode($response, true) ?? fail("The answer is no JSON: $response");
}
</#if>

/** What the gateway says went wrong; where that is no JSON, all it says. */
function message(string $answer): string
{
    $message = json_decode($answer, true)<@at request.error/> ?? null;
    return is_string($message) ? $message : $answer;
}

function fail(string $message): never
{
    fwrite(STDERR, "$message\n");
    exit(1);
}
