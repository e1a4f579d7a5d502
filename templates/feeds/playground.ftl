<#ftl output_format="plainText">
<#-- PlaygroundView: what all playgrounds read. -->
{"words":${page.words},"languages":${page.languages}}<#t>
