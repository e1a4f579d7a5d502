<#ftl output_format="Python">
<#-- A request with OpenAI's SDK for Python. Every ${…} between quotes is escaped for a "…" literal. -->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#assign answer = request.answer, streams = request.streaming??>
<#macro at steps><#list steps as step><#if step?is_number>[${step?c}]<#elseif step?matches("[A-Za-z_][A-Za-z0-9_]*")>.${step}<#else><#stop "\"" + step + "\" is not a name in Python"></#if></#list></#macro>
<#assign isBearer = request.authorization.header?lower_case == "authorization" && request.authorization.prefix == "Bearer ">
<#assign hasHeaders = !isBearer || request.headers?has_content>
# pip install openai; export ${request.keyVariable}=your-key
<#if answer.form == "base64" && !streams>
import base64
</#if>
import os
<#if answer.form == "base64" && !streams>
from pathlib import Path
</#if>

from openai import OpenAI

key = os.getenv("${request.keyVariable}") or exit("${request.keyVariable} is not set.")
<#if hasHeaders>
headers = {
<#if !isBearer>
    "${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>key,
</#if>
<#list request.headers as name, value>
    "${name}": "${value}",
</#list>
}
</#if>
client = OpenAI(base_url="${request.base}", api_key=key<#if hasHeaders>, default_headers=headers</#if>)
answer = client.${request.sdk.call}(
    ${arguments(4)}
<#list request.body.files as part, file>
    ${part}=open("${file}", "rb"),
</#list>
<#if answer.form == "vector" && !request.body.values.encoding_format??>
    encoding_format="float",
</#if>
)
<#if streams>
<#assign delta = request.streaming.delta, list = delta?take_while(step -> !step?is_number)>
for chunk in answer:
<#if list?size < delta?size>
    if chunk<@at list/>:
        print(chunk<@at delta/> or "", end="", flush=True)
<#else>
    print(chunk<@at delta/> or "", end="", flush=True)
</#if>
print()
<#elseif answer.form == "base64">
Path("${answer.file}").write_bytes(base64.b64decode(answer<@at answer.path/>))
print("${answer.file}")
<#elseif answer.form == "bytes">
if "${mediaType(answer.file)?keep_before("/")}" not in answer.response.headers["Content-Type"]:
    exit(answer.text)
answer.write_to_file("${answer.file}")
print("${answer.file}")
<#elseif answer.form == "vector">
print(len(answer<@at answer.path/>))
<#else>
print(answer<@at answer.path/>)
</#if>
