<#ftl output_format="Python">
<#-- A request with Python's usual HTTP library. Every ${…} between quotes is escaped for a "…" literal. -->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#assign answer = request.answer, streams = request.streaming??, polls = request.polling?? && !streams>
<#assign isBytes = answer.form == "bytes" && !streams, keeps = isBytes || answer.form == "base64" && !streams>
<#assign isForm = request.body.content == "form">
<#macro at steps><#list steps as step>[<#if step?is_number>${step?c}<#else>"${step}"</#if>]</#list></#macro>
<#assign content><#if !isForm>json=body<#elseif request.body.files?has_content && request.body.values?has_content>data=data, files=files<#else>files=files</#if></#assign>
# pip install requests; export ${request.keyVariable}=your-key
<#if !streams && answer.form == "base64">
import base64
</#if>
<#if streams>
import json
</#if>
import os
<#if polls>
import time
</#if>
<#if keeps>
from pathlib import Path
</#if>

import requests

key = os.getenv("${request.keyVariable}") or exit("${request.keyVariable} is not set.")
url = "${request.url}"
<#assign auth>"${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>key</#assign>
<#if (request.headers?size > 1)>
headers = {
    ${auth},
<#list request.headers as name, value>
    "${name}": "${value}",
</#list>
}
<#else>
headers = {${auth}<#list request.headers as name, value>, "${name}": "${value}"</#list>}
</#if>
<#if !isForm>
body = ${body(0, 7)}
<#else>
<#if request.body.values?has_content>
data = {
    ${fields(4)}
}
</#if>
<#if request.body.files?size == 1>
files = {<#list request.body.files as part, file>"${part}": ("${file}", open("${file}", "rb"), "${mediaType(file)}")</#list>}
<#elseif request.body.files?has_content>
files = {
<#list request.body.files as part, file>
    "${part}": ("${file}", open("${file}", "rb"), "${mediaType(file)}"),
</#list>
}
<#else>
files = {name: (None, value) for name, value in data.items()}  # sent as multipart/form-data
</#if>
</#if>
response = requests.<#if request.method == "POST">post(<#else>request("${request.method}", </#if>url, headers=headers, ${content}<#if streams>, stream=True</#if>, timeout=120)
<#assign media = mediaType(answer.file)?keep_before("/")>
<#if isBytes && !polls && media != "application">
if not response.ok or "${media}" not in response.headers["Content-Type"]:
    exit(f"{response.status_code} {response.text}")
<#else>
response.ok or exit(f"{response.status_code} {response.text}")
</#if>
<#if streams>
<#assign streaming = request.streaming>
for line in response.iter_lines():
    if not line.startswith(b"data:"):
        continue
    data = line[5:].decode().strip()
<#if streaming.end?? && !streaming.endField??>
    if data == "${streaming.end}":
        break
</#if>
    event = json.loads(data)
<#if streaming.endField??>
    if event.get("${streaming.endField}") == "${streaming.end}":
        break
</#if>
    if event.get("${request.error[0]}"):
        exit(data)
    try:
        print(event<@at streaming.delta/> or "", end="", flush=True)
    except (LookupError, TypeError):
        pass  # an event without text
<#if streaming.end??>
else:
    exit("The stream was cut off.")
</#if>
print()
<#else>
<#if polls>
<#assign polling = request.polling>
job_url = "${polling.urlBeforeId}" + response.json()<@at polling.id/><#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>
for _ in range(${tries?c}):
    time.sleep(${polling.pauseSeconds?c})
    response = requests.get(job_url, headers=headers, timeout=120)
    if response.ok and response.json()<@at polling.status/> not in [<#list polling.pending as status>"${status}"<#sep>, </#list>]:
        break
if not response.ok or response.json()<@at polling.status/> != "${polling.succeeded}":
    exit(f"{job_url} {response.text}")
</#if>
<#assign result>response.json()<@at answer.path/></#assign>
<#if answer.form == "base64">
Path("${answer.file}").write_bytes(base64.b64decode(${result}))
print("${answer.file}")
<#elseif answer.form == "bytes">
Path("${answer.file}").write_bytes(response.content)
print("${answer.file}")
<#elseif answer.form == "vector">
print(len(${result}))
<#else>
print(${result})
</#if>
</#if>
