<#ftl output_format="plainText">
<#-- CallsView: the data of the playground of one model. -->
{"words":"${asset(page.words)}","files":{<#list page.snippets as file>"${file}":"${asset(file)}"<#sep>,</#list>},"calls":${page.calls}}<#t>
