<#-- Reference or e-mail address, and password. In the order of the page, so that Tab goes as the eye does. -->
<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<#assign wrong = messagesPerField.existsError("username", "password")>
<#macro mistake>
<#if wrong>
<span id="input-error" class="${properties.kcInputErrorMessageClass!}" role="alert">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</span>
</#if>
</#macro>
<@layout.registrationLayout displayMessage=!wrong; section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
<form id="kc-form-login" action="${url.loginAction}" method="post">
<#if !usernameHidden??>
<div class="${properties.kcFormGroupClass!}">
<label for="username" class="${properties.kcLabelClass!}">${msg("usernameOrEmail")}</label>
<input id="username" class="${properties.kcInputClass!}" name="username" value="${(login.username!'')}" type="text" dir="ltr" autofocus
 autocapitalize="none" spellcheck="false" autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}"
 <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
<@mistake/>
</div>
</#if>
<div class="${properties.kcFormGroupClass!}">
<label for="password" class="${properties.kcLabelClass!}">${msg("password")}</label>
<div class="${properties.kcInputGroup!}" dir="ltr">
<input id="password" class="${properties.kcInputClass!}" name="password" type="password" autocomplete="current-password"
 <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
<button class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" aria-label="${msg("showPassword")}" aria-controls="password"
 data-password-toggle data-icon-show="" data-icon-hide="" data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><i aria-hidden="true"></i></button>
</div>
<#if usernameHidden??><@mistake/></#if>
</div>
<input type="hidden" name="credentialId" value="${(auth.selectedCredential)!''}">
<div class="${properties.kcFormGroupClass!}">
<button class="${properties.kcButtonClass!}" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
</div>
<#if realm.resetPasswordAllowed>
<div class="${properties.kcFormGroupClass!}"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></div>
</#if>
</form>
<@passkeys.conditionalUIData/>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
</#if>
</@layout.registrationLayout>
