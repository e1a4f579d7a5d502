<#ftl output_format="Markdown">
<#-- LlmsView: an overview for language models. -->
# ${page.title}

> ${page.tagline}

${page.intro}

<#list page.sections as section>
## ${section.title}

<#list section.entries as entry>
- [${entry.link.text}](${address("", entry.link.href)}): ${entry.description}
</#list>

</#list>
