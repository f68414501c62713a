<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p>${msg("pageExpiredText")}</p>
    <div class="acts">
      <a id="loginContinueLink" class="btn go wide" href="${url.loginAction}">${msg("pageExpiredMsg2")}</a>
      <a id="loginRestartLink" class="btn wide" href="${url.loginRestartFlowUrl}">${msg("pageExpiredMsg1")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
