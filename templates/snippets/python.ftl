<#ftl output_format="Python">
<#-- A request with Python's usual HTTP library. Every ${…} between quotes is escaped for a "…" literal. -->
<#assign answer = request.answer>
<#if !answer.name?matches("[a-z][a-z0-9_]*")><#stop "the answer's name \"" + answer.name + "\" is not a name in Python"></#if>
<#macro at steps><#list steps as step>[<#if step?is_number>${step?c}<#else>"${step}"</#if>]</#list></#macro>
<#-- What is done without an answer, and with one that lacks what is asked for. -->
<#macro unreached pad="">
${pad}except OSError as error:  # no connection, nothing in time, or no such file
${pad}    sys.exit(str(error))
</#macro>
<#macro missing>
except (ValueError, LookupError, TypeError):
    ${answer.name} = None
if ${answer.name} is None:
    sys.exit(f"No result in the answer: {response.text}")
</#macro>
<#macro headers pad>
${pad}"${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>os.environ["${request.keyVariable}"],
<#list request.headers as name, value>
${pad}"${name}": "${value}",
</#list>
</#macro>
<#macro content>
<#if request.body.content == "json">
        json=${body(8)},
<#elseif request.body.files?has_content>
<#if request.body.values?has_content>
        data={
            ${fields(12)}
        },
</#if>
        files={
<#list request.body.files as part, file>
            "${part}": ("${file}", Path("${file}").read_bytes(), "${mediaType(file)}"),
</#list>
        },
<#else>
        # Parts without a file's name: the gateway takes multipart/form-data only.
        files={
            name: (None, value)
            for name, value in {
                ${fields(16)}
            }.items()
        },
</#if>
</#macro>
<#-- The request, within a "try". -->
<#macro posted>
    response = requests.<@url/>
        "${request.url}",
        headers={
<@headers "            "/>
        },
<@content/>
<#if request.streaming??>
        stream=True,
</#if>
        timeout=120,  # seconds in which nothing comes
    )
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
Path("${answer.file}").write_bytes(base64.b64decode(${answer.name}))
print("${answer.file}")
<#elseif answer.form == "bytes">
Path("${answer.file}").write_bytes(response.content)
print("${answer.file}")
<#elseif answer.form == "vector">
print(len(${answer.name}))
<#else>
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
<#if request.body.files?has_content || ["base64", "bytes"]?seq_contains(answer.form) && !request.streaming??>
from pathlib import Path
</#if>

import requests

<#if request.streaming??>
<#assign streaming = request.streaming>

def events(response):
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


try:
<@posted/>
<@failing "    "/>
    for data in events(response):
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
<#if streaming.end??>
    else:
        sys.exit("The answer broke off.")
</#if>
    print()
except (OSError, ValueError) as error:  # no connection, nothing in time, no such file, or no JSON
    sys.exit(str(error))
<#elseif request.polling??>
<#assign polling = request.polling>
session = requests.Session()
session.headers.update({
<@headers "    "/>
})


def call(method, url, **content):
    try:
        response = session.request(method, url, timeout=120, **content)
<@unreached "    "/>
    if not response.ok:
        sys.exit(f"{response.status_code} {reason(response)}")
    return response


def reason(response):
<@reason "    " "return"/>


try:
    response = call(
        "${request.method}",
        "${request.url}",
<@content/>
    )
    job = response.json()
    job_url = "${polling.urlBeforeId}" + job<@at polling.id/><#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>

    # The answer takes a while: ask until it is there, or the time is up.
    give_up = time.monotonic() + ${polling.limitSeconds?c}
    while job<@at polling.status/> in (<#list polling.pending as status>"${status}"<#if status?has_next || polling.pending?size == 1>,</#if><#sep> </#list>):
        if time.monotonic() > give_up:
            sys.exit("No answer after ${polling.limitSeconds?c} seconds.")
        time.sleep(${polling.pauseSeconds?c})
        response = call("GET", job_url)
        job = response.json()

    if job<@at polling.status/> != "${polling.succeeded}":
        sys.exit(str(reason(response)))
    ${answer.name} = <#if answer.form == "bytes">response.content<#else>job<@at answer.path/></#if>
<@missing/>
<@printed/>
<#else>
try:
<@posted/>
<@unreached/>
<@failing ""/>
<#if answer.form != "bytes">
try:
    ${answer.name} = response.json()<@at answer.path/>
<@missing/>
</#if>
<@printed/>
</#if>
