<#ftl output_format="Python">
<#-- A request with Python's usual HTTP library. Every ${…} between quotes is escaped for a "…" literal. -->
<#if !request.answerName?matches("[a-z][a-z0-9_]*")><#stop "the answer's name \"" + request.answerName + "\" is not a name in Python"></#if>
<#macro literal value pad><#if value?is_string>"${value}"<#elseif value?is_boolean>${value?then("True", "False")}<#elseif value?is_number>${value?c}<#elseif !value?has_content>${value?is_sequence?then("[]", "{}")}<#elseif value?is_sequence>[
<#list value as item>${pad}    <@literal item pad + "    "/>,
</#list>${pad}]<#else>{
<#list value as key, item>${pad}    "${key}": <@literal item pad + "    "/>,
</#list>${pad}}</#if></#macro>
<#macro at steps><#list steps as step>[<#if step?is_number>${step?c}<#else>"${step}"</#if>]</#list></#macro>
<#macro key>"${request.authorization.header}": <#if request.authorization.prefix?has_content>"${request.authorization.prefix}" + </#if>os.environ["${request.keyVariable}"]</#macro>
import os
import sys
<#if request.polling??>
<#assign polling = request.polling>
import time

import requests

session = requests.Session()
session.headers.update({
    <@key/>,
<#list request.headers as name, value>
    "${name}": "${value}",
</#list>
})


def call(method, url, **options):
    response = session.request(method, url, timeout=120, **options)
    body = response.json()
    if not response.ok:
        sys.exit(body<@at request.error/>)
    return body


job = call(
    "${request.method}",
    "${request.url}",
    json=<@literal request.body "    "/>,
)
job_url = "${polling.urlBeforeId}" + job<@at polling.id/><#if polling.urlAfterId?has_content> + "${polling.urlAfterId}"</#if>

# The answer takes a while: ask until it is there.
give_up = time.monotonic() + ${polling.limitSeconds?c}
while job<@at polling.status/> in [<#list polling.pending as status>"${status}"<#sep>, </#list>]:
    if time.monotonic() > give_up:
        sys.exit("No answer after ${polling.limitSeconds?c} seconds.")
    time.sleep(${polling.pauseSeconds?c})
    job = call("GET", job_url)

if job<@at polling.status/> != "${polling.succeeded}":
    sys.exit(job<@at request.error/>)
${request.answerName} = job<@at request.result/>
print(${request.answerName})
<#else>

import requests

response = requests.<#if request.method == "POST">post(<#else>request(
    "${request.method}",</#if>
    "${request.url}",
    headers={
        <@key/>,
<#list request.headers as name, value>
        "${name}": "${value}",
</#list>
    },
    json=<@literal request.body "    "/>,
    timeout=120,
)
answer = response.json()
if not response.ok:
    sys.exit(answer<@at request.error/>)
${request.answerName} = answer<@at request.result/>
print(${request.answerName})
</#if>
