<#-- Fields as the desks have them: the label above, what is wrong below and told to whoever does not see it. -->
<#macro group name label error="" required=false>
  <div class="${properties.kcFormGroupClass}">
    <label for="${name}">${label}<#if required> <span class="required" aria-hidden="true">*</span></#if></label>
    <#nested>
    <div id="input-error-container-${name}">
      <#if error?has_content>
        <p class="problem" id="input-error-${name}" aria-live="polite">${error}</p>
      </#if>
    </div>
  </div>
</#macro>

<#macro described name error><#if error?has_content> aria-invalid="true" aria-describedby="input-error-${name}"</#if></#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false>
  <@group name=name label=label error=error required=required>
    <input id="${name}" name="${name}" value="${value}" type="text" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if><#if autocomplete == "one-time-code"> inputmode="numeric"<#else> autocapitalize="none" spellcheck="false"</#if><@described name=name error=error/>>
  </@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false>
  <@group name=name label=label error=error required=required>
    <div class="secret">
      <input id="${name}" name="${name}" value="${value}" type="password" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if><@described name=name error=error/>>
      <button type="button" aria-label="${msg("showPassword")}" aria-controls="${name}" id="${name}-show-password" data-password-toggle data-icon-show="eye" data-icon-hide="eye shut" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><span class="eye" aria-hidden="true"></span></button>
    </div>
    <#local beside><#nested></#local>
    <#if forgotPassword || beside?markup_string?trim?has_content>
      <div class="row">
        ${beside}
        <#if forgotPassword><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if>
      </div>
    </#if>
  </@group>
</#macro>

<#macro checkbox name label value=false required=false>
  <label class="check" for="${name}"><input type="checkbox" id="${name}" name="${name}"<#if value> checked</#if>> ${label}</label>
</#macro>

<#-- Keycloak's own forms ask for one beside some fields; the words below the field say it here. -->
<#macro errorIcon error=""></#macro>
