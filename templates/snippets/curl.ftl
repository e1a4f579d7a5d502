<#ftl output_format="Shell">
<#--
  A request with curl and jq. Every ${…} between single quotes is escaped for a '…' word; JSON and jq strings are escaped
  as JSON first. What waits runs in a shell of its own, so that its exit does not close the reader's; its patterns open with a
  bracket for old versions of bash. Comments hold no quotes and no wildcards: some shells read pasted comments as commands.
-->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#macro at steps><#list steps as step><#if step?is_number><#if step?is_first>.</#if>[${step?c}]<#elseif step?matches("[A-Za-z_][A-Za-z0-9_]*")>.${step}<#else><#if step?is_first>.</#if>["${step?json_string}"]</#if></#list></#macro>
<#macro headers pad>
${pad}-H <@key/> \
<#list request.headers as name, value>
${pad}-H '${name}: ${value}' \
</#list>
</#macro>
<#macro key>"<#outputformat "ShellDoubleQuoted">${request.authorization.header}: ${request.authorization.prefix}</#outputformat>$${request.keyVariable}"</#macro>
<#macro method><#if request.method != "POST">-X '${request.method}' </#if></#macro>
<#macro post pad>
${pad}curl -sS --max-time 120 <@method/>'${request.url}' \
<@headers pad + "  "/>
${pad}  -H 'Content-Type: application/json' \
${pad}  -d '${body(pad?length + 2)}' |
${pad}jq -er '<@at answer/> // error(<@at request.error/>)'
</#macro>
<#if request.polling??>
<#assign polling = request.polling>
<#assign answer = polling.id>
# Needs jq, which reads the answers. The job takes a while: this asks until it is done.
job=$(
<@post "  "/>
) &&
answer=$(
  end=$(($(date +%s) + ${polling.limitSeconds?c}))
  while [ "$(date +%s)" -lt "$end" ]; do
    answer=$(curl -sS --max-time 120 "<#outputformat "ShellDoubleQuoted">${polling.urlBeforeId}</#outputformat>$job"<#if polling.urlAfterId?has_content>'${polling.urlAfterId}'</#if> \
      -H <@key/><#list request.headers as name, value> \
      -H '${name}: ${value}'</#list>)
    case $(printf '%s' "$answer" | jq -r '<@at polling.status/>') in
      (<#list polling.pending as status>'${status}'<#sep>|</#list>) sleep ${polling.pauseSeconds?c} ;;
      (*) printf '%s' "$answer"; exit ;;
    esac
  done
  echo 'No answer after ${polling.limitSeconds?c} seconds.' >&2
  exit 1
) &&
printf '%s' "$answer" | jq -er '<@at request.answer.path/> // error(<@at request.error/>)'
<#else>
<#assign answer = request.answer.path>
# Needs jq, which reads the answer.
<@post ""/>
</#if>
