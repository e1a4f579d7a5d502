<#ftl output_format="Python">
<#-- A request with Python's usual HTTP library. Every ${…} between quotes is escaped for a "…" literal. -->
<#if !request.answer.name?matches("[a-z][a-z0-9_]*")><#stop "the answer's name \"" + request.answer.name + "\" is not a name in Python"></#if>
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
    json=${body(4)},
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
${request.answer.name} = job<@at request.answer.path/>
print(${request.answer.name})
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
    json=${body(4)},
    timeout=120,
)
answer = response.json()
if not response.ok:
    sys.exit(answer<@at request.error/>)
${request.answer.name} = answer<@at request.answer.path/>
print(${request.answer.name})
</#if>
