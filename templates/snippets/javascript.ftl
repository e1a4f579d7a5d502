<#ftl output_format="JavaScriptLiteral">
<#--
  A request with fetch. Every ${…} between quotes is escaped for a "…" literal. TypeScript's template is this one with its types:
  what stands in <@ts> is printed there only.
-->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#assign answer = request.answer, streams = request.streaming??, polls = request.polling?? && !streams>
<#assign isJson = request.body.content == "json", isBytes = answer.form == "bytes" && !streams && !polls>
<#assign reads = request.body.files?has_content, writes = ["base64", "bytes"]?seq_contains(answer.form) && !streams>
<#macro ts><#if typed??><#nested></#if></#macro>
<#function isName step><#return step?matches("[A-Za-z_$][A-Za-z0-9_$]*")></#function>
<#macro at steps><#list steps as step><#if step?is_number>[${step?c}]<#elseif isName(step)>.${step}<#else>["${step}"]</#if></#list></#macro>
<#-- The same where any step may be missing. -->
<#macro maybe steps><#list steps as step><#if step?is_number>?.[${step?c}]<#elseif isName(step)>?.${step}<#else>?.["${step}"]</#if></#list></#macro>
<#-- The type of what has a leaf at the end of these steps: of a list, as far as it is read. -->
<#macro shape steps leaf><#if !steps?has_content>${leaf}<#elseif steps[0]?is_number>[<#list 0..<steps[0] as before>unknown, </#list><@shape steps[1..] leaf/>]<#else>{ <#if isName(steps[0])>${steps[0]}<#else>"${steps[0]}"</#if>: <@shape steps[1..] leaf/> }</#if></#macro>
<#assign leaf = (answer.form == "vector")?then("number[]", "string")>
<#macro cast steps leaf><#if typed??>((await response.json()) as <@shape steps leaf/>)<#else>(await response.json())</#if></#macro>
<#macro authorization><#if isName(request.authorization.header)>${request.authorization.header}<#else>"${request.authorization.header}"</#if>: <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>key</#macro>
<#macro headers pad more><#if request.headers?has_content>{
${pad}  <@authorization/>,
<#if more>
${pad}  "Content-Type": "application/json",
</#if>
<#list request.headers as name, value>
${pad}  "${name}": "${value}",
</#list>
${pad}}<#else>{ <@authorization/><#if more>, "Content-Type": "application/json"</#if> }</#if></#macro>
<#macro failing condition="!response.ok">if (${condition}) fail(`<#noparse>${response.status} ${await response.text()}</#noparse>`);</#macro>
<#if typed??>
// export ${request.keyVariable}=your-key; node example.mts (Node 22.18 or later)
<#else>
// export ${request.keyVariable}=your-key; node example.mjs
</#if>
<#if reads || writes>
import { <#if reads>readFile</#if><#if reads && writes>, </#if><#if writes>writeFile</#if> } from "node:fs/promises";

</#if>
function fail(message<@ts>: string</@ts>)<@ts>: never</@ts> {
  console.error(message);
  process.exit(1);
}
const key = process.env.${request.keyVariable} || fail("${request.keyVariable} is not set.");
<#if polls>
const headers = <@headers "" false/>;
</#if>
<#if !isJson>
const form = new FormData();
<#if request.body.values?has_content>
${fields(0)}
</#if>
<#list request.body.files as part, file>
form.append("${part}", new Blob([await readFile("${file}")], { type: "${mediaType(file)}" }), "${file}");
</#list>
</#if>
<#if polls>let<#else>const</#if> response = await fetch("${request.url}", {
  method: "${request.method}",
<#if polls && isJson>
  headers: { ...headers, "Content-Type": "application/json" },
<#elseif polls>
  headers,
<#else>
  headers: <@headers "  " isJson/>,
</#if>
<#if isJson>
  body: JSON.stringify(${body(2, 25)}),
<#else>
  body: form,
</#if>
  signal: AbortSignal.timeout(${streams?then(600, 120)}_000),
});
<#assign media = mediaType(answer.file)?keep_before("/")>
<#if isBytes && media != "application">
const type = response.headers.get("Content-Type");
<@failing "!response.ok || !type?.startsWith(\"${media}\")"?no_esc/>

<#else>
<@failing/>

</#if>
<#if streams>
<#assign streaming = request.streaming>
let rest = "";
for await (const chunk of response.body<@ts>!</@ts>.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop()<@ts>!</@ts>;
  for (const line of lines) {
    if (!line.startsWith("data:")) continue;
    const data = line.slice(5).trim();
<#if streaming.end?? && !streaming.endField??>
    if (data === "${streaming.end}") {
      console.log();
      process.exit();
    }
</#if>
    const event = JSON.parse(data);
<#if streaming.endField??>
    if (event<@at [streaming.endField]/> === "${streaming.end}") {
      console.log();
      process.exit();
    }
</#if>
    if (event<@at request.error[0..0]/>) fail(data);
    process.stdout.write(event<@maybe streaming.delta/> ?? "");
  }
}
<#if streaming.end??>
fail("The stream was cut off.");
<#else>
console.log();
</#if>
<#elseif polls>
<#assign polling = request.polling>
const id = <@cast polling.id "string"/><@at polling.id/> ?? fail("No job in the answer.");
let job<@ts>: (<@shape polling.status "string"/><#if answer.path?has_content> & <@shape answer.path leaf/></#if>) | undefined</@ts>;
for (let tries = 0; tries < ${tries?c}; tries++) {
  await new Promise((resolve) => setTimeout(resolve, ${(polling.pauseSeconds * 1000)?c}));
  response = await fetch("${polling.urlBeforeId}" + id<#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>, { headers });
  if (!response.ok) continue;
  job = <#if typed??>(await response.json()) as NonNullable<<#noparse>typeof job></#noparse><#else>await response.json()</#if>;
  if (![<#list polling.pending as status>"${status}"<#sep>, </#list>].includes(job<@at polling.status/>)) break;
}
if (job<@maybe polling.status/> !== "${polling.succeeded}") fail(`<#noparse>Job ${id}: ${JSON.stringify(job)}</#noparse>`);
</#if>
<#assign result><#if polls>job<@at answer.path/><#else><@cast answer.path leaf/><@at answer.path/></#if></#assign>
<#if streams>
<#elseif answer.form == "bytes">
await writeFile("${answer.file}", <#if polls>JSON.stringify(job)<#else>Buffer.from(await response.arrayBuffer())</#if>);
console.log("${answer.file}");
<#elseif answer.form == "base64">
await writeFile("${answer.file}", ${result}, "base64");
console.log("${answer.file}");
<#elseif answer.form == "vector">
console.log(${result}.length);
<#else>
console.log(${result}<#if answer.path?size == 1> ?? fail("No result in the answer.")</#if>);
</#if>
