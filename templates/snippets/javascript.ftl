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
<#-- The same behind a name. -->
<#macro after steps><#list steps as step><#if step?is_number>?.[${step?c}]<#elseif isName(step)>?.${step}<#else>?.["${step}"]</#if></#list></#macro>
<#-- The type of what has a leaf at the end of these steps: of a list, as far as it is read. -->
<#macro shape steps leaf><#if !steps?has_content>${leaf}<#elseif steps[0]?is_number>[<#list 0..<steps[0] as before>unknown, </#list><@shape steps[1..] leaf/>]<#else>{ <@member steps leaf/> }</#if></#macro>
<#macro member steps leaf><#if isName(steps[0])>${steps[0]}<#else>"${steps[0]}"</#if>: <@shape steps[1..] leaf/></#macro>
<#assign leaf = (answer.form == "vector")?then("number[]", "string")>
<#macro headers pad isJson>
${pad}headers: {
${pad}  "${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>key<#if !request.authorization.prefix?has_content><@ts>!</@ts></#if>,
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
  ${fields(2)}
</#if>
<#list request.body.files as part, file>
  form.append("${part}", new Blob([await readFile("${file}")], { type: "${mediaType(file)}" }), "${file}");
</#list>

</#if>
</#macro>
<#macro fetched seconds=120>
  const response = await fetch("${request.url}", {
    method: "${request.method}",
<@headers "    " isJson/>
<#if isJson>
    body: JSON.stringify(${body(4)}),
<#else>
    body: form,
</#if>
    signal: AbortSignal.timeout(${seconds?c}_000), // milliseconds for all of it
  });
<@failing/>
</#macro>
<#macro failing>
  if (!response.ok) {
    const said = await response.text();
    let reason = said;
    try {
      reason = JSON.parse(said)<@at request.error/> ?? said;
    } catch {
      // Not the JSON that was expected: the text says what it is.
    }
    console.error(response.status, reason);
    process.exit(1);
  }
</#macro>
<#-- A value of an answer, which may lack it. -->
<#macro taken name from steps>
  const ${name} = ${from}<@after steps/>;
  if (${name} == null) {
    console.error("No result in the answer:", JSON.stringify(${from}));
    process.exit(1);
  }
</#macro>
<#macro caught>
} catch (error) {
  // No connection, no time left, no such file, or no JSON.
  console.error(String(<#if typed??>(error as Error)<#else>error</#if>.cause ?? error));
  process.exit(1);
}
</#macro>
<#macro printed from>
<#assign words = answer.name?split("_")>
<#assign name = words[0] + words[1..]?map(word -> word?cap_first)?join("")>
<#if answer.form == "bytes">
  await writeFile("${answer.file}", <#if isJob>JSON.stringify(job)<#else>Buffer.from(await response.arrayBuffer())</#if>);
  console.log("${answer.file}");
<#else>
<@taken name from answer.path/>
<#if answer.form == "base64">
  await writeFile("${answer.file}", ${name}, "base64");
  console.log("${answer.file}");
<#elseif answer.form == "vector">
  console.log(${name}.length);
<#else>
  console.log(${name});
</#if>
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
const key = process.env.${request.keyVariable};
if (!key) {
  console.error("${request.keyVariable} is not set.");
  process.exit(1);
}

<#if isStream>
<#assign streaming = request.streaming>
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

try {
<@form/>
<@fetched 600/>

<#if streaming.end??>
  let isWhole = false;
</#if>
  for await (const data of eventsOf(response)) {
<#if streaming.end??>
    if (data === "${streaming.end}") {
      isWhole = true;
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
<#if streaming.end??>
  if (!isWhole) {
    console.error("The answer broke off.");
    process.exit(1);
  }
</#if>
  console.log();
<@caught/>
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
    signal: AbortSignal.timeout(120_000), // milliseconds
  });
<@failing/>
  return <#if typed??>(await response.json()) as Job<#else>response.json()</#if>;
}

try {
<@form/>
<#if isJson>
  let job = await call("${request.method}", "${request.url}", JSON.stringify(${body(2)}));
<#else>
  let job = await call("${request.method}", "${request.url}", form);
</#if>
<@taken "id" "job" polling.id/>
  const jobUrl = "${polling.urlBeforeId}" + id<#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>;

  // The answer takes a while: ask until it is there, or the time is up.
  const giveUp = Date.now() + ${(polling.limitSeconds * 1000)?c};
  while ([<#list polling.pending as status>"${status}"<#sep>, </#list>].includes(job<@at polling.status/>)) {
    if (Date.now() > giveUp) {
      console.error("No answer after ${polling.limitSeconds?c} seconds.");
      process.exit(1);
    }
    await pause(${(polling.pauseSeconds * 1000)?c});
    job = await call("GET", jobUrl);
  }

  if (job<@at polling.status/> !== "${polling.succeeded}") {
    console.error(job<@maybe request.error/> ?? JSON.stringify(job));
    process.exit(1);
  }
<@printed "job"/>
<@caught/>
<#else>
try {
<@form/>
<@fetched/>
<#if answer.form != "bytes">
  const answer = <#if typed??>(await response.json()) as <@shape answer.path leaf/><#else>await response.json()</#if>;
</#if>
<@printed "answer"/>
<@caught/>
</#if>
