<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <form id="kc-logout-confirm" class="${properties.kcFormClass}" action="${url.logoutConfirmAction}" onsubmit="confirmLogout.disabled = true; return true;" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <button class="btn go wide" name="confirmLogout" id="kc-logout" type="submit">${msg("doLogout")}</button>
      <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content><a class="btn wide" href="${client.baseUrl}">${msg("backToApplication")}</a></#if>
    </form>
  </#if>
</@layout.registrationLayout>
