import { byId } from './dom.js';

const KEY = 'copydesk theme';
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** The button that goes round automatic, light and dark; the choice is kept where the browser allows it. */
export function startTheme(): void {
  const button = byId('theme');
  let theme: Theme = kept();
  const show = () => {
    document.documentElement.dataset.theme = theme;
    button.textContent = { auto: '◐ Auto', light: '☀ Light', dark: '☾ Dark' }[theme];
    button.setAttribute('aria-label', `Colours: ${theme}. Change`);
  };
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
    show();
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Pages opened from a disk may have no storage: the choice then lasts as long as the page.
    }
  });
  show();
}

function kept(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return THEMES.find((name) => name === theme) ?? 'auto';
  } catch {
    return 'auto';
  }
}
