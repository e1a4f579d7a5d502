<#ftl output_format="JavaScriptLiteral">
<#-- The request of JavaScript's template, with types. -->
<#assign typed = true>
<#include "javascript.ftl">
