<#ftl output_format="plainText">
<#-- LinesView: a file that is written line by line. -->
<#list page.lines as line>
${line}
</#list>
