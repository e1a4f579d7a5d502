<#ftl output_format="Markdown">
<#--
  A model's page in Markdown. Each table row is one line; text is escaped for its context.

  twin      TwinView
-->
<#macro model twin isOneOfMany=false>
<#local page = twin.model>
# ${page.name}

${page.lead}

<#if page.tagline??>
${page.tagline}

</#if>
<#if page.status??>
**Status:** ${page.status.sentence}<#if page.status.successor??> Use <@link twin page.status.successor/> instead.</#if>

</#if>
<#if page.apiId??>
- **API id<#if page.api??> at ${page.api.calls[0].routes[0].name}</#if>:** ${code(page.apiId)}
</#if>
<#list page.facts.items as fact>
- **${fact.term}:** <#if fact.href?? && !fact.href?starts_with("#")>[${fact.value}](${address(twin.origin, fact.href)})<#else>${fact.value}</#if><#if fact.unit??><#if fact.href?? && !fact.href?starts_with("#")>, <#else> </#if>${fact.unit}</#if>
</#list>
<#list page.links as item>
- **${item.text}:** <${address(twin.origin, item.href)}>
</#list>

<#if page.description??>
${source(page.description, twin.origin, 2)}

</#if>
<#if page.examples?has_content>
## Examples

<#list page.examples as example>
- **Prompt:** ${example.prompt}<#if example.output??> – [Open the ${example.kind}](${address(twin.origin, example.output)})</#if><#if example.source??> – from <@link twin example.source/></#if>
<#if example.text??>
  **Answer:** ${example.text}
</#if>
</#list>

</#if>
<#if page.api??><@call twin page.api isOneOfMany/></#if>
<#if page.pricing??><@pricing twin page.pricing/></#if>
<#if page.quality.rankings??><@rankings twin page.quality.rankings/></#if>
<#if page.quality.benchmarks??><@benchmarks twin page.quality.benchmarks/></#if>
<#if page.quality.similar??><@similar twin page.quality.similar/></#if>
<#if page.license??><@license twin page.license/></#if>
<#if page.related??>
## ${page.related.title}

${page.related.rule}

<@models twin page.related.table/>

</#if>
<#if page.questions?has_content>
## FAQ

<#list page.questions as item>
### ${item.question}

${source(item.answer, twin.origin, 4)}

</#list>
</#if>
## About these facts

<#list page.foot.checked as fact>
- ${fact.what} last checked: ${fact.oldest.text}<#if fact.oldest.datetime != fact.newest.datetime> to ${fact.newest.text}</#if>
</#list>
- Page: <${address(twin.origin, twin.address)}>
<#list page.foot.twins as form><#if form.text != "Markdown">
- ${form.text}: <${address(twin.origin, form.href)}>
</#if></#list>
<#list page.head.alternates?filter(other -> other.type == "application/atom+xml") as feed>
- Feed: <${address(twin.origin, feed.href)}>
</#list>
<#if page.foot.edit??>
- Edit: <${address(twin.origin, page.foot.edit)}>
</#if>
</#macro>

<#-- In tables, unknown values are a dash. -->
<#macro known text><#if text?has_content>${text}<#else>–</#if></#macro>

<#macro link twin of>[${of.text}](${address(twin.origin, of.href)})</#macro>

<#--
  How to call the model.

  isOneOfMany  whether there are other models in the same text, so that only the first request in the first language is shown
-->
<#macro call twin api isOneOfMany>
## API

<#list api.calls as call>
### ${call.operation}

| Answered by | Model | Endpoint | Key |
|---|---|---|---|
<#list call.routes as route>
| <#if route.documentation??>[${route.name}](${address(twin.origin, route.documentation)})<#else>${route.name}</#if> | ${cell(route.model)} | ${cell(route.endpoint)} | ${cell(route.keyVariable)} |
</#list>

<#if call.parameters?has_content>
| Parameter | Type | Values | Default | Required | What it does |
|---|---|---|---|---|---|
<#list call.parameters as parameter>
| ${cell(parameter.name)} | ${parameter.type} | <@known parameter.values/> | <#if parameter.defaultValue?has_content>${cell(parameter.defaultValue)}<#else>–</#if> | ${parameter.required?then("yes", "no")} | <@known parameter.description/> |
</#list>

</#if>
<#list call.variants[0].snippets?filter(it -> it.isMain && !it.id?starts_with("javascript")) as item>
<#if item?is_first || !isOneOfMany>
#### ${item.label}

${fence((item.id == "curl")?then("sh", item.id?keep_before("-")), snippet(item.id, item.request))}

</#if>
</#list>
</#list>
<#if !isOneOfMany>
Code in other languages, and what changes to stream the answer or to send files: <${address(twin.origin, api.code)}>

</#if>
</#macro>

<#macro pricing twin pricing>
## Pricing

${pricing.sentence}

<#if pricing.notes?has_content>
<#list pricing.notes as note>
- ${note}
</#list>

</#if>
<#list pricing.tables as table>
### ${table.caption}

| Provider |<#list table.columns as column> ${column.label} (${column.unit}) |</#list><#if table.showLatency> Latency |</#if> Source |
|---|<#list table.columns as column>---|</#list><#if table.showLatency>---|</#if>---|
<#list table.rows as row>
| <@link twin row.provider/> (<#if row.terms?has_content>${row.terms}; </#if>${row.relation}) |<#list row.cells as cell> <@entries row cell/> |</#list><#if table.showLatency> <#if row.latency??>${row.latency}<#else>–</#if> |</#if> <@sources twin row/><#if row.note??>; ${row.note}</#if> |
</#list>

</#list>
<#if pricing.comparison??>
### ${pricing.comparison.title}

${pricing.comparison.explanation}

| Provider | Cost | Calculation | Source |
|---|---|---|---|
<#list pricing.comparison.lines as line>
| <@link twin line.provider/><#if line.terms?has_content> (${line.terms})</#if> | ${line.cost} | <#if line.arithmetic??>${line.arithmetic}<#else>–</#if> | <@origin twin line.source/> |
</#list>

</#if>
<#if pricing.history??>
### Price history

| Price | Amount | From | Until |
|---|---|---|---|
<#list pricing.history.rows as row>
| ${row.label} | ${row.price} | ${row.from.text} | <#if row.until??>${row.until.text}<#else>today</#if> |
</#list>

</#if>
</#macro>

<#macro entries row cell><#list cell.entries as entry>${entry.figure.text}<#if entry.tiers?has_content> (${entry.tiers?join("; ")})</#if><#if entry.cheapest> (lowest)</#if><#if entry.dates??> ${entry.dates}</#if><#if row.sources?size gt 1> (source ${entry.source})</#if><#if entry.note??> (${entry.note})</#if><#sep>; </#sep><#else>–</#list><#if cell.disagreement> (sources disagree)</#if></#macro>

<#macro sources twin row><#list row.sources as source><#if row.sources?size gt 1>${source.number}: </#if><@origin twin source/><#sep>; </#sep></#list></#macro>

<#macro origin twin source><@link twin source.link/>, <#if !source.firstHand>second-hand, </#if>checked ${source.checked.text}</#macro>

<#macro rankings twin section>
## Rankings

${section.answer}

| Arena | Rank | Score | Interval | Votes | As of | By |
|---|---|---|---|---|---|---|
<#list section.places as place>
| <@link twin place.arena/><#if place.entry??> (${place.entry})</#if> | <@known place.figures.rank/> | ${place.figures.score} | <@known place.figures.interval/> | ${place.figures.votes} | ${place.day.text} | ${place.by} |
</#list>

<#list section.origins as origin>
- ${origin.sentence}<#if origin.sources?has_content> Read in <#list origin.sources as source><@link twin source.link/><#if source.license??> (${source.license})</#if><#sep> and </#sep></#list>.</#if>
</#list>
- <@link twin section.methodology/>

<#if section.performance??>
### ${section.performance.title}

${section.performance.note}

<#list section.performance.parts as part>
#### ${part.chart.title}

| ${part.head} | Score | Interval |<#if section.performance.hasVotes> Votes |</#if> Rank |
|---|---|---|<#if section.performance.hasVotes>---|</#if>---|
<#list part.rows as row>
| ${row.name} | ${row.figures.score} | <@known row.figures.interval/> |<#if section.performance.hasVotes> ${row.figures.votes} |</#if> <@known row.figures.rank/> |
</#list>

</#list>
</#if>
<#if section.tracker??>
### Quality over time

${section.tracker.note}

<#list section.tracker.tracks as track>
#### ${track.chart.title}

| Day | Score | Interval | Votes |
|---|---|---|---|
<#list track.rows as row>
| ${row.day.text} | ${row.figures.score} | <@known row.figures.interval/> | ${row.figures.votes} |
</#list>

<#if track.chart.marks?has_content>
<#list track.chart.marks as mark>
- ${mark.day.text}: ${mark.texts?join(" ")}
</#list>

</#if>
</#list>
</#if>
</#macro>

<#macro benchmarks twin section>
## Benchmarks

${section.answer}

| Benchmark | Score | How | Rank of ${section.type} models | Best of ${section.type} models | Median of ${section.type} models | Source |
|---|---|---|---|---|---|---|
<#list section.rows as row>
| <@link twin row.benchmark/><#if row.metric??> (${row.metric})</#if> | ${row.score} | <#if row.how??>${row.how}<#else>–</#if> | <#if row.rank??>${row.rank.text}<#else>–</#if> | <#if (row.field.best)??>${row.field.best.score}, <@link twin row.field.best.model/><#elseif (row.field.few)??>${row.field.few}<#else>–</#if> | <#if (row.field.median)??>${row.field.median}<#else>–</#if> | <@link twin row.source/>, <#if row.isSelfReported>self-reported, </#if><#if row.published??>of ${row.published.text}, </#if>checked ${row.checked.text} |
</#list>

${section.rule} <@link twin section.methodology/>

</#macro>

<#macro similar twin section>
## Similar models

${section.rule}

<#list section.arenas as near>
### ${near.arena.text}

<@models twin near.table/>

</#list>
</#macro>

<#macro license twin license>
## License

${license.sentence}

- **License:** <@link twin license.link/>
- **Commercial use:** ${license.commercialUse}
<#if license.text??>
- **Full text:** <@link twin license.text/>
</#if>
<#list license.restrictions as restriction>
- **Restriction:** ${restriction}
</#list>

</#macro>

<#macro models twin table>
|<#list table.columns as column> ${column.label}<#if column.unit??> (${column.unit})</#if> |</#list>
|<#list table.columns as column>---|</#list>
<#list table.rows as row>
|<#list row.cells as cell> <#if cell.href?? && cell.figure.text?has_content>[${cell.figure.text}](${address(twin.origin, cell.href)})<#else><@known cell.figure.text/></#if><#if cell.tag??> (${cell.tag})</#if><#if cell.figure.text?has_content && cell.detail??>, ${cell.detail}</#if> |</#list>
</#list>
</#macro>
