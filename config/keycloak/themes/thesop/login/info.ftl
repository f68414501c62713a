<#import "template.ftl" as layout>
<#-- Keycloak's page says its one sentence twice when it has no heading. -->
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${msg(messageHeader)}<#else>${message.summary}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if messageHeader??><p>${message.summary}</p></#if>
      <#if requiredActions?has_content>
      <ul class="todo"><#list requiredActions as each><li>${msg("requiredAction." + each)}</li></#list></ul>
      </#if>
      <#if skipLink??>
      <#elseif pageRedirectUri?has_content>
      <p><a href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
      <#elseif actionUri?has_content>
      <p><a href="${actionUri}">${msg("proceedWithAction")}</a></p>
      <#elseif (client.baseUrl)?has_content>
      <p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
