import { LAYERS, type Layer, type Mark } from '../marks.js';
import { LAYER_NAMES, TYPES, typeName } from '../names.js';
import { element } from './dom.js';

/** Which layers and types are shown. It stays the same from document to document. */
export interface Filters {
  isShown(mark: Pick<Mark, 'layer' | 'type'>): boolean;
  /** The legend of a document: each type with its colour and number, which shows and hides it. */
  legend(marks: readonly Mark[]): HTMLElement;
}

export function createFilters(onChange: () => void): Filters {
  const hidden = new Set<string>();
  const keyOf = ({ layer, type }: Pick<Mark, 'layer' | 'type'>) => `${layer} ${type}`;
  const isShown: Filters['isShown'] = (mark) => !hidden.has(keyOf(mark));

  const group = (layer: Layer, marks: readonly Mark[]) => {
    const counts = countsOf(layer, marks);
    const order = (type: string) => (TYPES[layer].indexOf(type) + 1 || 99) * 100;
    const types = [...counts.keys()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
    if (types.length === 0) return undefined;
    const whole = element('button', { type: 'button', class: 'layer' }, LAYER_NAMES[layer]);
    const chips = types.map((type) => ({
      type,
      chip: element(
        'button',
        { type: 'button', class: 'chip', 'data-layer': layer, 'data-type': type },
        element('span', { class: 'swatch', 'data-layer': layer, 'data-type': type, 'aria-hidden': 'true' }),
        typeName(type),
        ' ',
        element('span', { class: 'count' }, String(counts.get(type))),
      ),
    }));
    const update = () => {
      for (const { type, chip } of chips) chip.setAttribute('aria-pressed', String(isShown({ layer, type })));
      whole.setAttribute('aria-pressed', String(types.some((type) => isShown({ layer, type }))));
    };
    const set = (type: string, shown: boolean) => {
      if (shown) hidden.delete(keyOf({ layer, type }));
      else hidden.add(keyOf({ layer, type }));
    };
    for (const { type, chip } of chips) {
      chip.addEventListener('click', () => {
        set(type, !isShown({ layer, type }));
        update();
        onChange();
      });
    }
    whole.addEventListener('click', () => {
      const show = !types.some((type) => isShown({ layer, type }));
      for (const type of types) set(type, show);
      update();
      onChange();
    });
    update();
    return element(
      'div',
      { class: 'group', role: 'group', 'aria-label': LAYER_NAMES[layer] },
      whole,
      ...chips.map(({ chip }) => chip),
    );
  };
  return {
    isShown,
    legend: (marks) => element('div', { class: 'legend' }, ...LAYERS.map((layer) => group(layer, marks))),
  };
}

/** Annotations of a layer by type: a quote in two stretches is one, a mention is one. */
function countsOf(layer: Layer, marks: readonly Mark[]): Map<string, number> {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const mark of marks) {
    const key = layer === 'entities' ? `${mark.id} ${mark.part}` : mark.id;
    if (mark.layer !== layer || seen.has(key)) continue;
    seen.add(key);
    counts.set(mark.type, (counts.get(mark.type) ?? 0) + 1);
  }
  return counts;
}
