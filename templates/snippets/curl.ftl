<#ftl output_format="Shell">
<#--
  A request with curl, and jq where more than the answer as it is is wanted. Every ${…} between single quotes is escaped for a
  '…' word; JSON and jq strings are escaped as JSON first. What a gateway answers stands in quoted variables only.
-->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#if !((request.streaming.endField)!"a")?matches("[A-Za-z_][A-Za-z0-9_]*") || request.streaming?? && request.streaming.endField?? && !request.streaming.end?matches("[A-Za-z0-9._-]+")><#stop "the last event of a stream is told by a plain word"></#if>
<#assign answer = request.answer, streams = request.streaming??, polls = request.polling?? && !streams>
<#assign isBytes = answer.form == "bytes" && !streams && !polls, isBase64 = answer.form == "base64" && !streams>
<#macro at steps><#list steps as step><#if step?is_number><#if step?is_first>.</#if>[${step?c}]<#elseif step?matches("[A-Za-z_][A-Za-z0-9_]*")>.${step}<#else><#if step?is_first>.</#if>["${step?json_string}"]</#if></#list></#macro>
<#macro authorization>"<#outputformat "ShellDoubleQuoted">${request.authorization.header}: ${request.authorization.prefix}</#outputformat><#nested>"</#macro>
<#macro headers pad>
<#list request.headers as name, value>
${pad}-H '${name}: ${value}' \
</#list>
</#macro>
<#-- A semicolon or a comma would end the name. -->
<#macro fileName file><#if file?matches("[A-Za-z0-9._-]+")>${file}<#else>"${file?replace("\\", "\\\\")?replace("\"", "\\\"")}"</#if></#macro>
<#if polls>
# Needs jq. Save as example.sh; export ${request.keyVariable}=your-key; sh example.sh
<#else>
# <#if isBase64>Needs jq; </#if>export ${request.keyVariable}=your-key
</#if>
<#if polls>id=$(<#elseif isBase64>data=$(</#if>curl -gsS<#if streams>N</#if> --fail-with-body --max-time ${streams?then(600, 120)?c} <#if request.method != "POST">-X '${request.method}' </#if>'${request.url}' \
<@headers "  "/>
<#if request.body.content == "form">
<#if request.body.values?has_content>
  ${fields(2)}
</#if>
<#list request.body.files as part, file>
  -F '${part}=@<@fileName file/>;type=${mediaType(file)}' \
</#list>
  -H <@authorization>$<#noparse>{</#noparse>${request.keyVariable}:?is not set}</@authorization><#rt>
<#else>
  -H <@authorization>$<#noparse>{</#noparse>${request.keyVariable}:?is not set}</@authorization> \
  -H 'Content-Type: application/json' \
  -d '${body(2, 8)}'<#rt>
</#if>
<#if streams>
<#if request.streaming.end??>
 |
  awk '{ print; fflush() } <#if request.streaming.endField??>/^data:.*"${request.streaming.endField}": *"${request.streaming.end?replace(".", "[.]")}"/<#else>index($0, "data: ${request.streaming.end?json_string}") == 1</#if> { whole = 1 }
    END { if (!whole) { print "The stream was cut off." > "/dev/stderr"; exit 1 } }'
</#if>
<#elseif polls>
<#assign polling = request.polling>
 | jq -er '<@at polling.id/> // error(tostring)') || exit 1
for try in $(seq ${tries?c}); do
  sleep ${polling.pauseSeconds?c}
  job=$(curl -gsS --max-time 120 "<#outputformat "ShellDoubleQuoted">${polling.urlBeforeId}</#outputformat>$<#noparse>{</#noparse>id}<#outputformat "ShellDoubleQuoted">${polling.urlAfterId}</#outputformat>" -H <@authorization>$${request.keyVariable}</@authorization><#list request.headers as name, value> -H '${name}: ${value}'</#list>)
  printf '%s' "$job" | jq -e '<@at polling.status/> | . != null and (IN(<#list polling.pending as status>"${status?json_string}"<#sep>, </#list>) | not)' > /dev/null 2>&1 && break
done
<#if isBase64>data=$(</#if>printf '%s' "$job" | jq -er 'select(<@at polling.status/> == "${polling.succeeded?json_string}")<#if answer.path?has_content> | <@at answer.path/></#if>'<#if isBase64>)</#if> || { printf 'Job %s: %s\n' "$id" "$job" >&2; exit 1; }
<#elseif isBytes>
<#assign media = mediaType(answer.file)?keep_before("/")>
 \
  -o '${answer.file}.part' -w '%{exitcode} %{content_type}' | grep -q '^0 <#if media != "application">${media}</#if>' &&
  mv '${answer.file}.part' '${answer.file}' || { cat '${answer.file}.part' >&2; rm -f '${answer.file}.part'; false; }
<#elseif isBase64>
 | jq -er '<@at answer.path/> // error(tostring)') &&
</#if>
<#if isBase64>
<#if !polls>  </#if>printf '%s' "$data" | base64 --decode > '${answer.file}'
</#if>
