<#ftl output_format="JavaScriptLiteral">
<#-- A request with fetch. Every ${…} between quotes is escaped for a "…" literal. -->
<#if !request.answer.name?matches("[a-z][a-z0-9_]*")><#stop "the answer's name \"" + request.answer.name + "\" is not a name in JavaScript"></#if>
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#macro at steps><#list steps as step><#if step?is_number>[${step?c}]<#elseif step?matches("[A-Za-z_$][A-Za-z0-9_$]*")>.${step}<#else>["${step}"]</#if></#list></#macro>
<#macro key>"${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>process.env.${request.keyVariable}</#macro>
<#assign words = request.answer.name?split("_")>
<#assign answerName = words[0] + words[1..]?map(word -> word?cap_first)?join("")>
// Node 18 or later, as a module: save it as example.mjs.
<#if request.polling??>
<#assign polling = request.polling>
import { setTimeout as pause } from "node:timers/promises";

async function call(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: {
      <@key/>,
      "Content-Type": "application/json",
<#list request.headers as name, value>
      "${name}": "${value}",
</#list>
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(120_000),
  });
  const answer = await response.json();
  if (!response.ok) {
    console.error(answer<@at request.error/>);
    process.exit(1);
  }
  return answer;
}

let job = await call("${request.method}", "${request.url}", ${body(0)});
const jobUrl = "${polling.urlBeforeId}" + job<@at polling.id/><#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>;

// The answer takes a while: ask until it is there.
const giveUp = Date.now() + ${polling.limitSeconds?c} * 1000;
while ([<#list polling.pending as status>"${status}"<#sep>, </#list>].includes(job<@at polling.status/>)) {
  if (Date.now() > giveUp) {
    console.error("No answer after ${polling.limitSeconds?c} seconds.");
    process.exit(1);
  }
  await pause(${polling.pauseSeconds?c} * 1000);
  job = await call("GET", jobUrl);
}

if (job<@at polling.status/> !== "${polling.succeeded}") {
  console.error(job<@at request.error/>);
  process.exit(1);
}
const ${answerName} = job<@at request.answer.path/>;
console.log(${answerName});
<#else>
const response = await fetch("${request.url}", {
  method: "${request.method}",
  headers: {
    <@key/>,
    "Content-Type": "application/json",
<#list request.headers as name, value>
    "${name}": "${value}",
</#list>
  },
  body: JSON.stringify(${body(2)}),
  signal: AbortSignal.timeout(120_000),
});
const answer = await response.json();
if (!response.ok) {
  console.error(answer<@at request.error/>);
  process.exit(1);
}
const ${answerName} = answer<@at request.answer.path/>;
console.log(${answerName});
</#if>
