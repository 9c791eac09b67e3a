<#ftl strip_whitespace=true output_format="plainText">
${notice.headline}

<#list notice.happened as paragraph>
${paragraph}

</#list>
<#list notice.facts>
<#items as fact>
${fact.name}: ${fact.value}
</#items>

</#list>
<#list notice.next>
${t("What to do")}
<#items as step>
    ${step}
</#items>

</#list>
<#if notice.anyway?has_content>
${t("To send anyway")}
    ${notice.anyway}

</#if>
${t("You receive this as the owner of these statements.")}
