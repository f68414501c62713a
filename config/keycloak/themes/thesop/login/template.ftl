<#import "field.ftl" as field>
<#-- The frame of every page: the paper's name above, one sheet, the languages below. Keycloak's own pages fill it. -->
<#macro wordmark>
  <#local name = realm.displayName!realm.name>
  <#local initials = name?matches(r"(.*[^A-Z])([A-Z]{2,})")>
  <#if initials>${initials?groups[1]}<i>${initials?groups[2]}</i><#else>${name}</#if><#t>
</#macro>

<#macro username>
  <p class="sub">${msg("signInAs")} <b id="kc-attempted-username">${auth.attemptedUsername}</b> · <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl', 'ltr')}"</#if>>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${title!}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  <style><#include "look.css" parse=false></style>
  <#list scripts![] as script>
  <script src="${script}" type="text/javascript"></script>
  </#list>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <#-- Keycloak's own: whoever signs in in another tab is signed in in this one, and a page of another sign-in loads anew. -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling, checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    <#if authenticationSession??>
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#if>
    </#outputformat>
  </script>
</head>
<body data-page-id="login-${pageId}">
  <header class="plate">
    <#if (client.baseUrl)?has_content><a href="${client.baseUrl?remove_ending("desk/")}"><@wordmark/></a><#else><a><@wordmark/></a></#if>
  </header>
  <main class="sheet">
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <@username/>
    </#if>
    <#-- Whoever has begun something from their account need not be warned that it has to be finished. -->
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
      <p class="said ${message.type}" role="${(message.type == "error")?then("alert", "status")}">${message.summary}</p>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" class="more" action="${url.loginAction}" method="post">
        <button id="try-another-way" class="btn wide" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
      <div id="kc-info" class="more sub"><#nested "info"></div>
    </#if>
  </main>
  <#if realm.internationalizationEnabled && locale.supported?size gt 1>
  <nav class="under" aria-label="${msg("languages")}">
    <ul>
      <#assign ownNames = {"en": "English", "es": "Español", "fr": "Français"}>
      <#list locale.supported?sort_by("languageTag") as each>
      <li><a href="${each.url}" lang="${each.languageTag}"<#if each.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${ownNames[each.languageTag]!each.label}</a></li>
      </#list>
    </ul>
  </nav>
  </#if>
</body>
</html>
</#macro>
