<#ftl output_format="plainText">
<#-- TextView: a file that is published as it is. -->
${page.text}<#t>
