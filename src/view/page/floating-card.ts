import { byId } from './dom.js';

/** The card that floats beside what the pointer or the focus is on. */
export interface FloatingCard {
  show(content: Node, beside: Element): void;
  hide(): void;
}

const GAP = 8;

export function createFloatingCard(): FloatingCard {
  const card = byId('card');
  return {
    show(content, beside) {
      card.replaceChildren(content);
      card.hidden = false;
      // The first line of the words: below it, above it where there is no room, always inside the window.
      const at = beside.getClientRects()[0] ?? beside.getBoundingClientRect();
      const { width, height } = card.getBoundingClientRect();
      const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - width - GAP));
      const below = at.bottom + GAP;
      const above = at.top - GAP - height;
      const top = below + height > window.innerHeight && above > 0 ? above : below;
      card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    },
    hide() {
      card.hidden = true;
    },
  };
}
