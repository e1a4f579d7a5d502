<#ftl output_format="JavaScriptLiteral">
<#-- A request with OpenAI's SDK for JavaScript. Every ${…} between quotes is escaped for a "…" literal. -->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#assign answer = request.answer>
<#macro at steps><#list steps as step><#if step?is_number>[${step?c}]<#elseif step?matches("[A-Za-z_$][A-Za-z0-9_$]*")>.${step}<#else>["${step}"]</#if></#list></#macro>
<#macro maybe steps><#list steps as step><#if step?is_number>?.[${step?c}]<#elseif step?matches("[A-Za-z_$][A-Za-z0-9_$]*")>?.${step}<#else>?.["${step}"]</#if></#list></#macro>
<#assign isStream = request.streaming??>
<#assign isBearer = request.authorization.header?lower_case == "authorization" && request.authorization.prefix == "Bearer ">
<#assign reads = request.body.files?has_content>
<#assign writes = ["base64", "bytes"]?seq_contains(answer.form) && !isStream>
// Node 20 or later, as a module: save it as example.mjs.
<#if reads>
import { createReadStream } from "node:fs";
</#if>
<#if writes>
import { writeFile } from "node:fs/promises";
</#if>
import OpenAI<#if reads>, { toFile }</#if> from "openai";

const key = process.env.${request.keyVariable};
if (!key) {
  console.error("${request.keyVariable} is not set.");
  process.exit(1);
}

const client = new OpenAI({
  baseURL: "${request.base}",
  apiKey: key,
<#if !isBearer || request.headers?has_content>
  defaultHeaders: {
<#if !isBearer>
    "${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>key,
</#if>
<#list request.headers as name, value>
    "${name}": "${value}",
</#list>
  },
</#if>
  maxRetries: 0, // each try may cost
});
const signal = AbortSignal.timeout(${isStream?then(600, 120)}_000); // milliseconds for all of it

try {
  const answer = await client.${request.sdk.call}({
    ${arguments(4)}
<#list request.body.files as part, file>
    ${part}: await toFile(createReadStream("${file}"), "${file}", { type: "${mediaType(file)}" }),
</#list>
<#if answer.form == "vector" && !request.body.values.encoding_format??>
    encoding_format: "float", // not every gateway has the SDK's base64
</#if>
  }, { signal });
<#if isStream>
  for await (const chunk of answer) {
    process.stdout.write(chunk<@at request.streaming.delta[0..0]/><@maybe request.streaming.delta[1..]/> ?? "");
  }
  signal.throwIfAborted(); // which the SDK takes for the end
  console.log();
<#elseif answer.form != "bytes">
  const result = answer<@maybe answer.path/>;
  if (result == null) {
    console.error("No result in the answer:", JSON.stringify(answer));
    process.exit(1);
  }
</#if>
<#if isStream>
<#elseif answer.form == "base64">
  await writeFile("${answer.file}", result, "base64");
  console.log("${answer.file}");
<#elseif answer.form == "bytes">
  await writeFile("${answer.file}", Buffer.from(await answer.arrayBuffer()));
  console.log("${answer.file}");
<#elseif answer.form == "vector">
  console.log(result.length);
<#else>
  console.log(result);
</#if>
} catch (error) {
  // The status and what the gateway says, or why there is no answer.
  console.error(error.message);
  process.exit(1);
}
