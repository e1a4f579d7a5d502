<#ftl output_format="Shell">
<#--
  A request with curl and jq. Every ${…} between single quotes is escaped for a '…' word; JSON and jq strings are escaped
  as JSON first. What waits runs in a shell of its own, so that its exit does not close the reader's; its patterns open with a
  bracket for old versions of bash. Comments hold no quotes and no wildcards: some shells read pasted comments as commands.
  jq reads text and not JSON, so that an answer that is none is told as it is; [fromjson?][0] and not fromjson?, because in
  jq 1.6 the question mark would also catch what follows it.
-->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#assign answer = request.answer>
<#macro at steps><#list steps as step><#if step?is_number><#if step?is_first>.</#if>[${step?c}]<#elseif step?matches("[A-Za-z_][A-Za-z0-9_]*")>.${step}<#else><#if step?is_first>.</#if>["${step?json_string}"]</#if></#list></#macro>
<#macro key>"<#outputformat "ShellDoubleQuoted">${request.authorization.header}: ${request.authorization.prefix}</#outputformat>$${request.keyVariable}"</#macro>
<#macro options><#if request.method != "POST">-X '${request.method}' </#if></#macro>
<#macro failed>error(<@at request.error/>? // .)</#macro>
<#macro read>[fromjson?][0] // error(.) | <#nested> // <@failed/><#if answer.form == "vector"> | length</#if></#macro>
<#macro headers pad>
<#list request.headers as name, value>
${pad}-H '${name}: ${value}' \
</#list>
</#macro>
<#-- curl with all of the request; what it is to do with the answer stands behind the last line. -->
<#macro send pad seconds=120 flags="-gsS">
${pad}curl ${flags} --fail-with-body --max-time ${seconds?c} <@options/>'${request.url}' \
<@headers pad + "  "/>
<#if request.body.content == "form">
<#if request.body.values?has_content>
${pad}  ${fields(pad?length + 2)}
</#if>
<#list request.body.files as part, file>
${pad}  -F '${part}=@<@fileName file/>;type=${mediaType(file)}' \
</#list>
${pad}  -H <@key/><#nested>
<#else>
${pad}  -H <@key/> \
${pad}  -H 'Content-Type: application/json' \
${pad}  -d '${body(pad?length + 2)}'<#nested>
</#if>
</#macro>
<#-- A semicolon or a comma would end the name. -->
<#macro fileName file><#if file?matches("[A-Za-z0-9._-]+")>${file}<#else>"${file?replace("\\", "\\\\")?replace("\"", "\\\"")}"</#if></#macro>
<#-- The command that prints the answer, made into a file where it is one. -->
<#macro printed>
<#if answer.form == "base64">
data=$(
<#nested "  ">
) &&
printf '%s' "$data" | base64 --decode > '${answer.file}' &&
echo '${answer.file}'
<#else>
<#nested "">
</#if>
</#macro>
<#if request.streaming??>
<#assign streaming = request.streaming>
# Needs jq, which reads the events: each line of data is a piece of the answer, a line of another kind a failure.
<#if !streaming.end??>
# No event says that the answer is whole, so a failure of curl is told to jq, but for 22: the gateway has said what failed.
{
</#if>
<@send (streaming.end??)?then("", "  ") 600 "-gsSN"><#if streaming.end??> |<#else> ||</#if></@send><#rt>
<#if !streaming.end??>
  [ $? = 22 ] || printf '\nThe answer broke off.'
} |
</#if>
jq -<#if !streaming.end??>e</#if>nRj --unbuffered '
<#if streaming.end??>
  label $done | (inputs, error("The answer broke off.")) | rtrimstr("\r") |
<#else>
  inputs | rtrimstr("\r") |
</#if>
  if startswith("data:") then .[5:] | ltrimstr(" ") |
<#if streaming.end??>
    if . == "${streaming.end?json_string}" then [inputs] | break $done else fromjson end |
<#else>
    fromjson |
</#if>
    if <@at request.error[0..0]/> then <@failed/> else (<@at streaming.delta/>)? // empty end
  elif test("^(:|event:|id:|retry:|$)") then empty
  else [., inputs] | join("\n") | [fromjson?][0] // error(.) | <@failed/> end' &&
echo
<#elseif request.polling??>
<#assign polling = request.polling>
# Needs jq, which reads the answers: as text first, so that what is no JSON is told as it is.
# The job takes a while: this asks every ${polling.pauseSeconds?c} seconds until it is done, for ${polling.limitSeconds?c} seconds at most.
job=$(
<@send "  "> |</@send><#rt>
  jq -Rrs '[fromjson?][0] // error(.) | <@at polling.id/> // <@failed/>'
) &&
answer=$(
  end=$(($(date +%s) + ${polling.limitSeconds?c}))
  while [ "$(date +%s)" -lt "$end" ]; do
    answer=$(curl -gsS --fail-with-body --max-time 120 "<#outputformat "ShellDoubleQuoted">${polling.urlBeforeId}</#outputformat>$job"<#if polling.urlAfterId?has_content>'${polling.urlAfterId}'</#if> \
<@headers "      "/>
      -H <@key/>)
    case $(printf '%s' "$answer" | jq -Rrs '[fromjson?][0] | <@at polling.status/>') in
      (<#list polling.pending as status>'${status}'<#sep>|</#list>) sleep ${polling.pauseSeconds?c} ;;
      (*) printf '%s' "$answer"; exit ;;
    esac
  done
  echo 'No answer after ${polling.limitSeconds?c} seconds.' >&2
  exit 1
) &&
<@printed ; pad>
${pad}printf '%s' "$answer" |
${pad}jq -Rrs '<@read>(select(<@at polling.status/> == "${polling.succeeded?json_string}") | <#if answer.path?has_content><@at answer.path/><#else>.</#if>)</@read>'
</@printed>
<#elseif answer.form == "bytes">
# Needs jq, which reads what the gateway sends when it refuses: curl ends with 22 then.
<@send "" 120 "-gsS"> \
  -o '${answer.file}.part' &&</@send><#rt>
mv '${answer.file}.part' '${answer.file}' &&
echo '${answer.file}' || {
  [ $? = 22 ] && jq -Rrs '[fromjson?][0] // error(.) | <@failed/>' '${answer.file}.part'
  rm -f '${answer.file}.part'
  false
}
<#else>
# Needs jq, which reads the answer: as text first, so that what is no JSON is told as it is.
<@printed ; pad>
<@send pad> |</@send><#rt>
${pad}jq -Rrs '<@read><@at answer.path/></@read>'
</@printed>
</#if>
