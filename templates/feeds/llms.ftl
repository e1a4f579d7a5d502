<#ftl output_format="Markdown">
<#-- LlmsView: what language models read first. -->
# ${page.title}

> ${page.tagline}

${page.intro}

<#list page.sections as section>
## ${section.title}

<#list section.entries as entry>
- [${entry.link.text}](${address("", entry.link.href)}): ${entry.description}
</#list>

</#list>
