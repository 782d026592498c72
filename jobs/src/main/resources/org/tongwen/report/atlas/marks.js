'use strict';
/* Readings in place: marks in a text, and what they say on hover and on keyboard focus. */
(() => {
  const { h } = tongwen;
  /** A reading of more letters is a passage left out: its text is not marked letter by letter. */
  const LONG = 60;

  const tip = document.getElementById('tip');
  let held = null;

  function place(mark) {
    const box = mark.getBoundingClientRect();
    const width = Math.min(360, document.documentElement.clientWidth - 16);
    tip.style.width = `${width}px`;
    const left = Math.min(Math.max(8, box.left), document.documentElement.clientWidth - width - 8);
    tip.style.left = `${left + window.scrollX}px`;
    const above = box.top > tip.offsetHeight + 12 && box.bottom + tip.offsetHeight > window.innerHeight;
    tip.style.top = `${window.scrollY + (above ? box.top - tip.offsetHeight - 8 : box.bottom + 8)}px`;
  }

  function show(mark, content) {
    tip.replaceChildren(content());
    tip.hidden = false;
    place(mark);
    held = mark;
    mark.setAttribute('aria-describedby', 'tip');
  }

  tongwen.hideTip = () => {
    tip.hidden = true;
    if (held) held.removeAttribute('aria-describedby');
    held = null;
  };
  document.addEventListener('keydown', event => { if (event.key === 'Escape') tongwen.hideTip(); });

  /** Gives an element a note: on hover, on focus, and where it is touched. */
  tongwen.noted = (element, content) => {
    const hide = () => { if (document.activeElement !== element) tongwen.hideTip(); };
    element.addEventListener('mouseenter', () => show(element, content));
    element.addEventListener('mouseleave', hide);
    element.addEventListener('focus', () => show(element, content));
    element.addEventListener('blur', tongwen.hideTip);
    element.addEventListener('click', () => show(element, content));
    return element;
  };

  /** The letters from one to another with what stands behind each. */
  tongwen.slice = (copy, from, to) => {
    const start = from === 0 ? 0 : copy.at[from];
    const end = to < copy.at.length ? copy.at[to] : copy.points.length;
    return from >= to ? '' : copy.points.slice(start, end).join('');
  };

  /** A text without the marks and the white space that end it, and these. */
  tongwen.withTail = text => {
    const tail = text.match(/[^\p{L}\p{N}]*$/u)[0];
    return [text.slice(0, text.length - tail.length), tail];
  };

  /** What copies read at a place, and which. */
  tongwen.readings = (readings, story) => {
    const papers = v => v.by.map(k => tongwen.paper(story.prints[k].n));
    return h('div', {}, readings.map(v => h('div', { class: 'reading' },
      h('span', { class: `kind ${v.kind}` }, tongwen.kinds[v.kind]),
      h('p', {},
        h('del', {}, v.ref.length > LONG ? `${v.ref.slice(0, 24)}……${v.ref.slice(-12)}` : v.ref || '（无）'),
        ' → ',
        h('ins', {}, v.is.length > 3 * LONG ? `${v.is.slice(0, 3 * LONG)}……` : v.is || '（无）')),
      h('p', { class: 'who' }, `${[...new Set(papers(v))].join('、')}　${v.by.length} / ${v.of} 份`))));
  };

  const ORDER = ['number', 'date', 'name', 'negation', 'wording', 'insertion', 'omission', 'script', 'punctuation', 'misreading'];

  /**
   * The reference text in paragraphs, variants marked.
   *
   * @param kinds those to mark
   */
  tongwen.variantText = (copy, story, kinds) => {
    const wanted = story.variants.filter(v => kinds.has(v.kind));
    const edges = new Set([0, copy.at.length]);
    for (const v of wanted) {
      edges.add(v.at);
      edges.add(Math.min(copy.at.length, v.at + Math.max(1, v.len)));
    }
    for (let i = 1; i < copy.at.length; i++) {
      if (copy.points.slice(copy.at[i - 1] + 1, copy.at[i]).includes('\n')) edges.add(i);
    }
    const cuts = [...edges].sort((a, b) => a - b);
    const starts = [...wanted].sort((a, b) => a.at - b.at);
    const out = [];
    let paragraph = h('p', { 'data-from': 0 });
    let active = [];
    let next = 0;
    cuts.slice(0, -1).forEach((from, c) => {
      const to = cuts[c + 1];
      while (next < starts.length && starts[next].at <= from) active.push(starts[next++]);
      active = active.filter(v => v.at + Math.max(1, v.len) > from);
      const text = tongwen.slice(copy, from, to);
      const [words, tail] = tongwen.withTail(text);
      const ending = tail.replace(/\n+$/, '');
      const small = active.filter(v => v.len <= LONG);
      const here = small.length ? small : active.slice();
      if (here.length) {
        const first = ORDER.find(k => here.some(v => v.kind === k));
        const mark = h('span', {
          class: `v ${first}${small.length ? '' : ' long'}`, tabindex: 0, role: 'button',
          'aria-label': `${words}，异文：${here.map(v => `${tongwen.kinds[v.kind]} ${v.is || '无'}`).join('；')}`,
        }, words);
        paragraph.append(tongwen.noted(mark, () => tongwen.readings(here, story)), ending);
      } else {
        paragraph.append(words, ending);
      }
      if (text.endsWith('\n') || to === copy.at.length) {
        paragraph.dataset.to = to;
        out.push(paragraph);
        paragraph = h('p', { 'data-from': to });
      }
    });
    return out;
  };

  /** What the marks mean; each may be switched off. */
  tongwen.legend = (kinds, counts, toggle) => h('fieldset', { class: 'legend' },
    h('legend', {}, '标示'),
    Object.keys(tongwen.kinds).filter(k => counts[k]).map(k => h('label', {},
      h('input', { type: 'checkbox', checked: kinds.has(k), change: event => toggle(k, event.target.checked) }),
      h('span', { class: `v ${k}` }, tongwen.kinds[k]), ` ${tongwen.number(counts[k])}`)));
})();
