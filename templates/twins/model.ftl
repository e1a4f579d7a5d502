<#ftl output_format="Markdown">
<#import "/lib/twin.ftl" as twins>
<#-- TwinView: a model's page in Markdown. -->
<@twins.model page/>
