<#ftl output_format="Python">
<#-- A request with OpenAI's SDK for Python. Every ${…} between quotes is escaped for a "…" literal. -->
<#assign answer = request.answer>
<#macro at steps><#list steps as step><#if step?is_number>[${step?c}]<#elseif step?matches("[A-Za-z_][A-Za-z0-9_]*")>.${step}<#else><#stop "\"" + step + "\" is not a name in Python"></#if></#list></#macro>
<#assign isStream = request.streaming??>
<#assign isBearer = request.authorization.header?lower_case == "authorization" && request.authorization.prefix == "Bearer ">
<#if answer.form == "base64" && !isStream>
import base64
</#if>
import os
import sys
<#if answer.form == "base64" && !isStream>
from pathlib import Path
</#if>

from openai import APIStatusError, OpenAI

client = OpenAI(
    base_url="${request.base}",
    api_key=os.environ["${request.keyVariable}"],
<#if !isBearer || request.headers?has_content>
    default_headers={
<#if !isBearer>
        "${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>os.environ["${request.keyVariable}"],
</#if>
<#list request.headers as name, value>
        "${name}": "${value}",
</#list>
    },
</#if>
    timeout=120,  # seconds in which nothing comes
    max_retries=0,  # each try may cost
)

try:
    answer = client.${request.sdk.call}(
        ${arguments(8)}
<#list request.body.files as part, file>
        ${part}=open("${file}", "rb"),
</#list>
<#if answer.form == "vector" && !request.body.values.encoding_format??>
        encoding_format="float",  # not every gateway has the SDK's base64
</#if>
    )
<#if isStream>
<#assign delta = request.streaming.delta>
    for chunk in answer:
<#assign list = delta?take_while(step -> !step?is_number)>
<#if list?size < delta?size>
        if chunk<@at list/>:  # empty in some, such as one that counts tokens
            print(chunk<@at delta/> or "", end="", flush=True)
<#else>
        print(chunk<@at delta/> or "", end="", flush=True)
</#if>
    print()
</#if>
except APIStatusError as error:
    sys.exit(f"{error.status_code} {error.body}")
except Exception as error:  # no connection, nothing in time, no such file, or no JSON
    sys.exit(str(error))
<#if !isStream && answer.form != "bytes">
try:
    ${answer.name} = answer<@at answer.path/>
except (AttributeError, LookupError, TypeError):
    ${answer.name} = None
if ${answer.name} is None:
    sys.exit(f"No result in the answer: {answer}")
</#if>
<#if isStream>
<#elseif answer.form == "base64">
Path("${answer.file}").write_bytes(base64.b64decode(${answer.name}))
print("${answer.file}")
<#elseif answer.form == "bytes">
answer.write_to_file("${answer.file}")
print("${answer.file}")
<#elseif answer.form == "vector">
print(len(${answer.name}))
<#else>
print(${answer.name})
</#if>
