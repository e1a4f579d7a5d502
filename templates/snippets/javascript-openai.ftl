<#ftl output_format="JavaScriptLiteral">
<#-- A request with OpenAI's SDK for JavaScript. Every ${…} between quotes is escaped for a "…" literal. -->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#assign answer = request.answer, streams = request.streaming??>
<#macro at steps><#list steps as step><#if step?is_number>[${step?c}]<#elseif step?matches("[A-Za-z_$][A-Za-z0-9_$]*")>.${step}<#else>["${step}"]</#if></#list></#macro>
<#macro maybe steps><#list steps as step><#if step?is_number>?.[${step?c}]<#elseif step?matches("[A-Za-z_$][A-Za-z0-9_$]*")>?.${step}<#else>?.["${step}"]</#if></#list></#macro>
<#assign isBearer = request.authorization.header?lower_case == "authorization" && request.authorization.prefix == "Bearer ">
<#assign reads = request.body.files?has_content>
<#assign writes = ["base64", "bytes"]?seq_contains(answer.form) && !streams>
// npm install openai; export ${request.keyVariable}=your-key; node example.mjs
<#if reads>
import { createReadStream } from "node:fs";
</#if>
<#if writes>
import { writeFile } from "node:fs/promises";
</#if>
import OpenAI<#if reads>, { toFile }</#if> from "openai";

const key = process.env.${request.keyVariable};
if (!key) throw new Error("${request.keyVariable} is not set.");
<#if isBearer && !request.headers?has_content>
const client = new OpenAI({ baseURL: "${request.base}", apiKey: key });
<#else>
const client = new OpenAI({
  baseURL: "${request.base}",
  apiKey: key,
  defaultHeaders: {
<#if !isBearer>
    "${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>key,
</#if>
<#list request.headers as name, value>
    "${name}": "${value}",
</#list>
  },
});
</#if>
const answer = await client.${request.sdk.call}({
  ${arguments(2)}
<#list request.body.files as part, file>
  ${part}: await toFile(createReadStream("${file}"), "${file}", { type: "${mediaType(file)}" }),
</#list>
<#if answer.form == "vector" && !request.body.values.encoding_format??>
  encoding_format: "float",
</#if>
});
<#if streams>
for await (const chunk of answer) {
  process.stdout.write(chunk<@at request.streaming.delta[0..0]/><@maybe request.streaming.delta[1..]/> ?? "");
}
console.log();
<#elseif answer.form == "base64">
await writeFile("${answer.file}", answer<@at answer.path/>, "base64");
console.log("${answer.file}");
<#elseif answer.form == "bytes">
const type = answer.headers.get("Content-Type");
if (!type?.startsWith("${mediaType(answer.file)?keep_before("/")}")) throw new Error(await answer.text());
await writeFile("${answer.file}", Buffer.from(await answer.arrayBuffer()));
console.log("${answer.file}");
<#elseif answer.form == "vector">
console.log(answer<@at answer.path/>.length);
<#else>
console.log(answer<@at answer.path/>);
</#if>
