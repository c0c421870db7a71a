<#-- Every log-in page: landmarks, one heading, what went wrong, the form, the numbers to ring. Scripts only where a page asks. -->
<#import "footer.ftl" as numbers>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign knowsWho = auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<!DOCTYPE html>
<html lang="${lang}" dir="${(locale.rtl)?then('rtl','ltr')}">
<head>
<meta charset="utf-8">
<#list properties.meta?split(' ') as meta>
<meta name="${meta?split('==')[0]}" content="${meta?split('==')[1]}">
</#list>
<title>${title!}</title>
<link rel="icon" href="${url.resourcesPath}/img/favicon.ico">
<#list properties.styles?split(' ') as style>
<link href="${url.resourcesPath}/${style}" rel="stylesheet">
</#list>
<#-- The passkey's script asks for this library by its name. -->
<script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
<#list scripts![] as script>
<script src="${script}"></script>
</#list>
</head>
<body data-page-id="login-${pageId}">
<header class="${properties.kcHeaderClass!}">${kcSanitize(msg("loginTitleHtml",(realm.displayNameHtml!'')))?no_esc}</header>
<main class="${properties.kcFormCardClass!}">
<div class="${properties.kcFormHeaderClass!}">
<h1 id="kc-page-title"><#nested "header"></h1>
<#if knowsWho>
<#nested "show-username">
<p><span id="kc-attempted-username">${auth.attemptedUsername}</span> <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#if>
</div>
<div id="kc-content">
<#-- What Keycloak was asked to do by the portal needs no warning that it has to be done. -->
<#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
<p class="${properties.kcAlertClass!} alert-${message.type}" role="alert">${kcSanitize(message.summary)?no_esc}</p>
</#if>
<#nested "form">
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form action="${url.loginAction}" method="post">
<input type="hidden" name="tryAnotherWay" value="on">
<button class="${properties.kcButtonSecondaryClass!}" type="submit">${msg("doTryAnotherWay")}</button>
</form>
</#if>
<#nested "socialProviders">
<#if displayInfo>
<div class="${properties.kcSignUpClass!}"><#nested "info"></div>
</#if>
</div>
</main>
<@numbers.content/>
</body>
</html>
</#macro>
