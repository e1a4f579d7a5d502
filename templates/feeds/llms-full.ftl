<#ftl output_format="Markdown">
<#import "/lib/twin.ftl" as twins>
<#-- LlmsView.Full: all models in one text. -->
# ${page.title}

> ${page.tagline}

${page.intro}

<#list page.whole as twin>
---

<@twins.model twin true/>

</#list>
<#list page.brief as entry>
- [${entry.link.text}](${address("", entry.link.href)}): ${entry.description}
</#list>
