<#-- Keycloak's own place for a theme's footer: the numbers to ring in danger are on every page. -->
<#macro content>
<footer class="footer main">
  <p class="danger">
    <span>${msg("doorstepEmergency")} <a href="tel:${msg("doorstepOfficePhone")?replace(" ", "")}">${msg("doorstepOfficePhone")}</a></span>
    <span>${msg("doorstepClosed")} <a href="tel:${msg("doorstepEmergencyPhone")?replace(" ", "")}">${msg("doorstepEmergencyPhone")}</a></span>
    <span>${msg("doorstepGas")} <a href="tel:${msg("doorstepGasPhone")?replace(" ", "")}">${msg("doorstepGasPhone")}</a></span>
  </p>
  <p>${msg("doorstepHelp")} <a href="tel:${msg("doorstepOfficePhone")?replace(" ", "")}">${msg("doorstepOfficePhone")}</a></p>
</footer>
</#macro>
