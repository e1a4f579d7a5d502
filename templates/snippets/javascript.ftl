<#ftl output_format="JavaScriptLiteral">
<#--
  A request with fetch. Every ${…} between quotes is escaped for a "…" literal. TypeScript's template is this one with its types:
  what stands in <@ts> is printed there only.
-->
<#assign answer = request.answer>
<#if !answer.name?matches("[a-z][a-z0-9_]*")><#stop "the answer's name \"" + answer.name + "\" is not a name in JavaScript"></#if>
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#macro ts><#if typed??><#nested></#if></#macro>
<#function isName step><#return step?matches("[A-Za-z_$][A-Za-z0-9_$]*")></#function>
<#macro at steps><#list steps as step><#if step?is_number>[${step?c}]<#elseif isName(step)>.${step}<#else>["${step}"]</#if></#list></#macro>
<#-- The same where any step but the first may be missing. -->
<#macro maybe steps><#list steps as step><#if step?is_number><#if !step?is_first>?.</#if>[${step?c}]<#elseif isName(step)><#if !step?is_first>?</#if>.${step}<#else><#if !step?is_first>?.</#if>["${step}"]</#if></#list></#macro>
<#-- The type of what has a leaf at the end of these steps: of a list, as far as it is read. -->
<#macro shape steps leaf><#if !steps?has_content>${leaf}<#elseif steps[0]?is_number>[<#list 0..<steps[0] as before>unknown, </#list><@shape steps[1..] leaf/>]<#else>{ <@member steps leaf/> }</#if></#macro>
<#macro member steps leaf><#if isName(steps[0])>${steps[0]}<#else>"${steps[0]}"</#if>: <@shape steps[1..] leaf/></#macro>
<#assign leaf = (answer.form == "vector")?then("number[]", "string")>
<#macro headers pad isJson>
${pad}headers: {
${pad}  "${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>process.env.${request.keyVariable}<#if !request.authorization.prefix?has_content><@ts>!</@ts></#if>,
<#if isJson>
${pad}  "Content-Type": "application/json",
</#if>
<#list request.headers as name, value>
${pad}  "${name}": "${value}",
</#list>
${pad}},
</#macro>
<#assign isJson = request.body.content == "json">
<#macro form>
<#if !isJson>
const form = new FormData();
<#if request.body.values?has_content>
${fields(0)}
</#if>
<#list request.body.files as part, file>
form.append("${part}", new Blob([await readFile("${file}")], { type: "${mediaType(file)}" }), "${file}");
</#list>

</#if>
</#macro>
<#macro fetched seconds=120>
const response = await fetch("${request.url}", {
  method: "${request.method}",
<@headers "  " isJson/>
<#if isJson>
  body: JSON.stringify(${body(2)}),
<#else>
  body: form,
</#if>
  signal: AbortSignal.timeout(${seconds?c}_000),
});
<@failing ""/>
</#macro>
<#macro failing pad>
${pad}if (!response.ok) {
${pad}  const text = await response.text();
${pad}  let reason = text;
${pad}  try {
${pad}    reason = JSON.parse(text)<@at request.error/> ?? text;
${pad}  } catch {
${pad}    // Not the JSON that was expected: the text says what it is.
${pad}  }
${pad}  console.error(response.status, reason);
${pad}  process.exit(1);
${pad}}
</#macro>
<#macro printed>
<#assign words = answer.name?split("_")>
<#assign name = words[0] + words[1..]?map(word -> word?cap_first)?join("")>
<#if answer.form == "base64">
await writeFile("${answer.file}", <#nested>, "base64");
console.log("${answer.file}");
<#elseif answer.form == "bytes">
await writeFile("${answer.file}", <#if isJob>JSON.stringify(job)<#else>Buffer.from(await response.arrayBuffer())</#if>);
console.log("${answer.file}");
<#elseif answer.form == "vector">
const ${name} = <#nested>;
console.log(${name}.length);
<#else>
const ${name} = <#nested>;
console.log(${name});
</#if>
</#macro>
<#assign isStream = request.streaming??>
<#assign isJob = request.polling?? && !isStream>
<#assign reads = !isJson && request.body.files?has_content>
<#assign writes = ["base64", "bytes"]?seq_contains(answer.form) && !isStream>
<#if typed??>
// Node 22.18 or later runs it as it is: save it as example.mts. Before: npx tsx example.mts
<#else>
// Node 18 or later, as a module: save it as example.mjs.
</#if>
<#if reads || writes>
import { <#if reads>readFile</#if><#if reads && writes>, </#if><#if writes>writeFile</#if> } from "node:fs/promises";
</#if>
<#if isJob>
import { setTimeout as pause } from "node:timers/promises";
</#if>
<#if reads || writes || isJob>

</#if>
<#if isStream>
<#assign streaming = request.streaming>
<@form/>
<@fetched 600/>

// The data of each event, which ends with an empty line; a chunk may end anywhere.
async function* eventsOf(response<@ts>: Response</@ts>) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body<@ts>!</@ts>) {
    rest = (rest + decoder.decode(chunk, { stream: true })).replaceAll("\r\n", "\n");
    const events = rest.split("\n\n");
    rest = events.pop()<@ts>!</@ts>;
    for (const event of events) {
      const lines = event.split("\n").filter((line) => line.startsWith("data:"));
      if (lines.length > 0) {
        yield lines.map((line) => line.slice(5)).join("\n").trim();
      }
    }
  }
}

for await (const data of eventsOf(response)) {
<#if streaming.end??>
  if (data === "${streaming.end}") {
    break;
  }
</#if>
  const piece = JSON.parse(data);
  if (piece<@at request.error[0..0]/>) {
    console.error(piece<@at request.error/>);
    process.exit(1);
  }
  // Some events have no text, such as one that counts tokens.
  process.stdout.write(piece<@maybe streaming.delta/> ?? "");
}
console.log();
<#elseif isJob>
<#assign polling = request.polling>
<#if typed??>
<#assign paths = [polling.id, polling.status, request.error] + answer.path?has_content?then([answer.path], [])>
// What is read of an answer.
type Job = <#list paths as path>{ <@member steps=path leaf=(path?index == 3)?then(leaf, "string")/> }<#sep> &
  </#list>;

</#if>
async function call(method<@ts>: string</@ts>, url<@ts>: string</@ts>, body<@ts>?: string<#if !isJson> | FormData</#if></@ts>)<@ts>: Promise<Job></@ts> {
  const response = await fetch(url, {
    method,
<@headers "    " isJson/>
    body,
    signal: AbortSignal.timeout(120_000),
  });
<@failing "  "/>
  return <#if typed??>(await response.json()) as Job<#else>response.json()</#if>;
}

<@form/>
<#if isJson>
let job = await call("${request.method}", "${request.url}", JSON.stringify(${body(0)}));
<#else>
let job = await call("${request.method}", "${request.url}", form);
</#if>
const jobUrl = "${polling.urlBeforeId}" + job<@at polling.id/><#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>;

// The answer takes a while: ask until it is there.
const giveUp = Date.now() + ${polling.limitSeconds?c}_000;
while ([<#list polling.pending as status>"${status}"<#sep>, </#list>].includes(job<@at polling.status/>)) {
  if (Date.now() > giveUp) {
    console.error("No answer after ${polling.limitSeconds?c} seconds.");
    process.exit(1);
  }
  await pause(${polling.pauseSeconds?c}_000);
  job = await call("GET", jobUrl);
}

if (job<@at polling.status/> !== "${polling.succeeded}") {
  console.error(job<@maybe request.error/> ?? JSON.stringify(job));
  process.exit(1);
}
<@printed>job<@at answer.path/></@printed>
<#else>
<@form/>
<@fetched/>
<#if answer.form == "bytes">
<@printed/>
<#elseif typed??>
const answer = (await response.json()) as <@shape answer.path leaf/>;
<@printed>answer<@at answer.path/></@printed>
<#else>
const answer = await response.json();
<@printed>answer<@at answer.path/></@printed>
</#if>
</#if>
