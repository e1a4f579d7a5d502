<#ftl output_format="Python">
<#-- A request with Python's usual HTTP library. Every ${…} between quotes is escaped for a "…" literal. -->
<#assign answer = request.answer>
<#if !answer.name?matches("[a-z][a-z0-9_]*")><#stop "the answer's name \"" + answer.name + "\" is not a name in Python"></#if>
<#macro at steps><#list steps as step>[<#if step?is_number>${step?c}<#else>"${step}"</#if>]</#list></#macro>
<#macro headers pad>
${pad}"${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>os.environ["${request.keyVariable}"],
<#list request.headers as name, value>
${pad}"${name}": "${value}",
</#list>
</#macro>
<#macro content>
<#if request.body.content == "json">
    json=${body(4)},
<#elseif request.body.files?has_content>
<#if request.body.values?has_content>
    data={
        ${fields(8)}
    },
</#if>
    files={
<#list request.body.files as part, file>
        "${part}": ("${file}", open("${file}", "rb"), "${mediaType(file)}"),
</#list>
    },
<#else>
    # Parts without a file's name: the gateway takes multipart/form-data only.
    files={
        name: (None, value)
        for name, value in {
            ${fields(12)}
        }.items()
    },
</#if>
</#macro>
<#-- What the gateway says of a failure, into a variable or out of a function. -->
<#macro reason pad into>
${pad}try:
${pad}    ${into} response.json()<@at request.error/> or response.text
${pad}except (ValueError, LookupError, TypeError):
${pad}    ${into} response.text  # not the JSON that was expected
</#macro>
<#macro failing pad>
${pad}if not response.ok:
<@reason pad + "    " "reason ="/>
${pad}    sys.exit(f"{response.status_code} {reason}")
</#macro>
<#macro printed>
<#if answer.form == "base64">
Path("${answer.file}").write_bytes(base64.b64decode(<#nested>))
print("${answer.file}")
<#elseif answer.form == "bytes">
Path("${answer.file}").write_bytes(response.content)
print("${answer.file}")
<#elseif answer.form == "vector">
${answer.name} = <#nested>
print(len(${answer.name}))
<#else>
${answer.name} = <#nested>
print(${answer.name})
</#if>
</#macro>
<#macro url><#if request.method == "POST">post(<#else>request(
    "${request.method}",</#if></#macro>
<#if answer.form == "base64" && !request.streaming??>
import base64
</#if>
<#if request.streaming??>
import json
</#if>
import os
import sys
<#if request.polling?? && !request.streaming??>
import time
</#if>
<#if ["base64", "bytes"]?seq_contains(answer.form) && !request.streaming??>
from pathlib import Path
</#if>

import requests

<#if request.streaming??>
<#assign streaming = request.streaming>
response = requests.<@url/>
    "${request.url}",
    headers={
<@headers "        "/>
    },
<@content/>
    stream=True,
    timeout=120,
)
<@failing ""/>


def events():
    """The data of each event, which ends with an empty line."""
    response.encoding = "utf-8"
    rest = ""
    # Byte by byte, so that a piece is there as soon as it has come.
    for text in response.iter_content(chunk_size=1, decode_unicode=True):
        rest = (rest + text).replace("\r\n", "\n")
        while "\n\n" in rest:
            event, rest = rest.split("\n\n", 1)
            lines = [line[5:] for line in event.split("\n") if line.startswith("data:")]
            if lines:
                yield "\n".join(lines).strip()


for data in events():
<#if streaming.end??>
    if data == "${streaming.end}":
        break
</#if>
    piece = json.loads(data)
    if piece.get("${request.error[0]}"):
        sys.exit(str(piece<@at request.error/>))
    try:
        text = piece<@at streaming.delta/>
    except (LookupError, TypeError):
        continue  # an event that has no text, such as one that counts tokens
    print(text or "", end="", flush=True)
print()
<#elseif request.polling??>
<#assign polling = request.polling>
session = requests.Session()
session.headers.update({
<@headers "    "/>
})


def call(method, url, **content):
    response = session.request(method, url, timeout=120, **content)
    if not response.ok:
        sys.exit(f"{response.status_code} {reason(response)}")
    return response


def reason(response):
<@reason "    " "return"/>


response = call(
    "${request.method}",
    "${request.url}",
<@content/>
)
job = response.json()
job_url = "${polling.urlBeforeId}" + job<@at polling.id/><#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>

# The answer takes a while: ask until it is there.
give_up = time.monotonic() + ${polling.limitSeconds?c}
while job<@at polling.status/> in [<#list polling.pending as status>"${status}"<#sep>, </#list>]:
    if time.monotonic() > give_up:
        sys.exit("No answer after ${polling.limitSeconds?c} seconds.")
    time.sleep(${polling.pauseSeconds?c})
    response = call("GET", job_url)
    job = response.json()

if job<@at polling.status/> != "${polling.succeeded}":
    sys.exit(str(reason(response)))
<@printed>job<@at answer.path/></@printed>
<#else>
response = requests.<@url/>
    "${request.url}",
    headers={
<@headers "        "/>
    },
<@content/>
    timeout=120,
)
<@failing ""/>
<@printed>response.json()<@at answer.path/></@printed>
</#if>
