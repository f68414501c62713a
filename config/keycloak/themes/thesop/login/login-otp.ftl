<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#-- Keycloak's page lets a mouse alone choose between several devices; radio buttons are everybody's. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
  <#if section = "header">
    ${msg("loginOtpTitle")}
  <#elseif section = "form">
    <form id="kc-otp-login-form" class="${properties.kcFormClass}" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post">
      <#if otpLogin.userOtpCredentials?size gt 1>
      <ul class="choices">
        <#list otpLogin.userOtpCredentials as each>
        <li class="field"><label class="check" for="kc-otp-credential-${each?index}"><input type="radio" id="kc-otp-credential-${each?index}" name="selectedCredentialId" value="${each.id}"<#if each.id == otpLogin.selectedCredentialId!""> checked</#if>> ${each.userLabel}</label></li>
        </#list>
      </ul>
      <#else>
      <input type="hidden" id="selectedCredentialId" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!""}">
      </#if>
      <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true/>
      <@buttons.loginButton/>
    </form>
  </#if>
</@layout.registrationLayout>
