<#ftl output_format="plainText">
<#-- SnippetsView: the snippets for one operation of a gateway, with holes that the playground fills. -->
[<#list page.shapes as shape>{<#list shape.languages as language>"${language}":${pieces(language, shape.blanks)}<#sep>,</#list>}<#sep>,</#list>]<#t>
