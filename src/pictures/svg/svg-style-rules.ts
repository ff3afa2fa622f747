import { withoutEscapes, type StyleRule } from './svg-references.ts';

/** The rules of an SVG's style sheets as the browser reads them, under any condition. */
export function styleRulesOf(root: Element): StyleRule[] {
  return [...root.querySelectorAll('style')].flatMap(({ textContent }) => {
    // Most sheets contain no reference, and an old browser need not read those.
    if (!/url\(/i.test(withoutEscapes(textContent))) return [];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(textContent);
    return rulesIn(sheet, true);
  });
}

/** `plain` is true while selectors are absolute. Inside another rule they are relative to its selector. */
function rulesIn({ cssRules }: { cssRules: CSSRuleList }, plain: boolean): StyleRule[] {
  return [...cssRules].flatMap((rule) => {
    const selector = plain && rule instanceof CSSStyleRule ? rule.selectorText : '*';
    const own = hasStyle(rule) ? [{ selector, declarations: declarationsOf(rule.style) }] : [];
    const stillPlain = plain && (rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule);
    return hasRules(rule) ? [...own, ...rulesIn(rule, stillPlain)] : own;
  });
}

function hasStyle(rule: CSSRule): rule is CSSRule & { style: CSSStyleDeclaration } {
  return 'style' in rule && rule.style instanceof CSSStyleDeclaration;
}

function hasRules(rule: CSSRule): rule is CSSRule & { cssRules: CSSRuleList } {
  return 'cssRules' in rule && rule.cssRules instanceof CSSRuleList;
}

function declarationsOf(style: CSSStyleDeclaration) {
  return [...style].map((name) => ({ name, value: style.getPropertyValue(name) }));
}
