import postcss from "postcss";

/*
 * What is taken out of the Design System's styles: parts no template renders, and rules for browsers that cannot
 * negotiate our TLS anyway. TemplatesTests fails when a template names a class that is not in the result.
 */
const unusedClasses = new RegExp(
  [
    "govuk-grid-column-[a-z-]+-from-desktop",
    "govuk-link--(text-colour|muted|no-underline|no-visited-state)",
    "govuk-link-image",
    "govuk-(checkboxes|radios)--small",
    "govuk-(checkboxes|radios)__conditional",
    "govuk-frontend-supported",
    "govuk-button--(inverse|start)",
    "govuk-button__start-icon",
    "govuk-back-link--inverse",
    "govuk-panel--interruption",
    "govuk-panel__actions",
    "govuk-(heading|caption|fieldset__legend|label)--?xl",
    "govuk-body-lead",
    "govuk-file-upload-(wrapper|button)",
    "govuk-input__suffix",
    "govuk-input--width-(30|5)",
    "govuk-table--small-text-until-tablet",
    "govuk-table__caption--(xl|l)",
    "govuk-pagination__(list|item|link-icon)",
    "govuk-summary-(card|list__actions-list)",
    "govuk-tag--(pink|magenta|purple|turquoise|teal)",
    "govuk-section-break--(xl|m)",
    "govuk-list--(spaced|number)",
    "govuk-visually-hidden-focusable",
  ].join("|"),
);
const oldBrowsers = /-moz-focus-inner|x:-moz|-webkit-(outer|inner)-spin|:-moz-any-link/;
const oldMedia = /-ms-high-contrast: active\)$/;
const repeated = new Set(["-webkit-font-smoothing", "-moz-osx-font-smoothing", "-webkit-text-decoration-skip-ink", "-webkit-text-decoration-skip", "text-decoration-skip", "word-wrap", "-webkit-box-decoration-break"]);
const own = /^(body|html)/;

const sides = { left: "inline-start", right: "inline-end" };
const radii = /^border-(top|bottom)-(left|right)-radius$/;

/** Left and right become start and end, so that one sheet serves both directions of reading. */
export const logical = () => ({
  postcssPlugin: "logical",
  Once(root) {
    root.walkDecls((decl) => {
      const shape = decl.parent.selector?.includes("::");
      const side = decl.prop.match(/^(margin|padding|border)-(left|right)(.*)$/);
      if (side && !(shape && side[1] === "border")) {
        decl.prop = `${side[1]}-${sides[side[2]]}${side[3]}`;
      } else if (decl.prop in sides) {
        decl.prop = `inset-${sides[decl.prop]}`;
      } else if (decl.prop === "text-align" || decl.prop === "float") {
        const value = { left: "start", right: "end" }[decl.value];
        if (value) decl.value = decl.prop === "float" ? `inline-${value}` : value;
      } else if (/^(margin|padding)$/.test(decl.prop)) {
        splitUneven(decl);
      } else if (radii.test(decl.prop)) {
        throw decl.error("A rounded corner that needs its own rule for right-to-left");
      }
    });
  },
});

function splitUneven(decl) {
  const parts = postcss.list.space(decl.value);
  if (parts.length === 4 && parts[1] !== parts[3]) {
    decl.cloneBefore({ prop: `${decl.prop}-block`, value: `${parts[0]} ${parts[2]}` });
    decl.replaceWith({ prop: `${decl.prop}-inline`, value: `${parts[3]} ${parts[1]}` });
  }
}

/** Takes out what is unused or said elsewhere, and joins what then stands side by side. */
export const lean = () => ({
  postcssPlugin: "lean",
  Once(root) {
    root.walkAtRules("supports", (at) => {
      if (/^not \((text-wrap|caret-color)/.test(at.params)) at.remove();
    });
    root.walkRules((rule) => {
      const kept = rule.selectors.filter((s) => !unusedClasses.test(s.replace(/:not\([^)]*\)/g, "")) && !oldBrowsers.test(s));
      if (kept.length === 0) rule.remove();
      else rule.selectors = kept;
    });
    root.walkDecls((decl) => {
      decl.value = decl.value.replace(/var\((--govuk-[a-z-]+), (#[0-9a-f]{3,8})\)/g, "var($1)");
      const familyIsInherited = decl.prop === "font-family" && !decl.parent.selectors.some((s) => own.test(s));
      if (repeated.has(decl.prop) || familyIsInherited) decl.remove();
    });
    root.walkAtRules("media", (at) => {
      at.params = at.params.replace(/,\s*\(-ms-high-contrast: active\)/, "");
      if (oldMedia.test(at.params)) at.remove();
    });
    root.walkDecls(/^--govuk-(breakpoint|frontend-version)/, (decl) => decl.remove());
    removeEmpty(root);
    join(root);
  },
});

function removeEmpty(container) {
  container.each((node) => {
    if (node.type === "comment") node.remove();
    if (node.nodes) {
      removeEmpty(node);
      if (node.nodes.length === 0) node.remove();
    }
  });
}

function join(container) {
  let previous;
  container.each((node) => {
    const same =
      previous?.type === node.type &&
      ((node.type === "rule" && node.selector === previous.selector) ||
        (node.type === "atrule" && node.name === previous.name && node.params === previous.params));
    if (same) {
      previous.append(node.nodes);
      node.remove();
    } else {
      previous = node;
    }
  });
  container.each((node) => node.type === "atrule" && node.nodes && join(node));
}
