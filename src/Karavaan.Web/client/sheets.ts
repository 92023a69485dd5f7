import { StyleModule } from 'style-mod';

/**
 * The editor's own styles, without a `<style>` in the page: our content security policy allows none, and a sheet that a script makes
 * needs none. Has to run before the first editor.
 */
export function adoptSheets(): void {
  const sheet = new CSSStyleSheet();
  const mounted = new Set<StyleModule>();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  StyleModule.mount = (_, modules) => {
    const all = Array.isArray(modules) ? modules : [modules as StyleModule];
    if (all.every(module => mounted.has(module))) return;
    all.forEach(module => mounted.add(module));
    sheet.replaceSync([...mounted].map(module => module.getRules()).join('\n'));
  };
}
