<#ftl output_format="plainText">
<#-- CallsView: the data of the playground. -->
{"words":${page.words},"calls":${page.calls},"languages":${page.languages},"snippets":[<#list page.shapes as shape>{<#list shape.languages as language>"${language}":${pieces(language, shape.blanks)}<#sep>,</#list>}<#sep>,</#list>]}<#t>
