<#ftl strip_whitespace=true output_format="plainText">
${view.title}
${view.subtitle}

<#list intro as paragraph>
${paragraph}

</#list>
${view.lead.message} ${view.lead.rest}

<#list view.figures as figure>
${figure.label}: ${figure.value}
<#if figure.change?has_content || figure.note?has_content>
    <#list figure.change as run>${run.text}</#list><#if figure.change?has_content && figure.note?has_content>; </#if>${figure.note}
</#if>
</#list>

${view.chart.title}
${view.chart.subtitle}
${view.chart.alternative}.

<#list view.notes as note>
${note.name}: ${note.text}
<#else>
</#list>
<#if view.notes?has_content>

</#if>
<#list attached>
${t("Attached:")}
<#items as file>
    ${file.name} (${file.about})
</#items>

</#list>
<#list view.foot as sentence>
${sentence}
</#list>
<#if group?has_content>
${t("You receive this as a member of the group “{}”.", group)}
</#if>
