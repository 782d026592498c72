'use strict';
/* Two copies of a story side by side, what differs told apart. */
(() => {
  const { h } = tongwen;
  /** What is longer than this is shaded, not underlined. */
  const LONG = 60;
  const names = () => ({ ...tongwen.kinds, moved: '移位' });

  async function text(story, k) {
    const { texts } = await tongwen.load('overview');
    const file = await tongwen.load(`texts/${story.id.slice(0, 2)}/${story.id}-${Math.floor(k / texts)}`);
    const own = file.find(t => t.k === k);
    return Object.assign(tongwen.align.letters(own.body, own.runs), { passages: own.passages });
  }

  const breaks = (copy, i) => copy.points.slice(copy.at[i] + 1, copy.at[i + 1] ?? copy.points.length).includes('\n');
  const marks = (copy, i) => copy.points.slice(copy.at[i] + 1, copy.at[i + 1] ?? copy.points.length).join('').replace(/\s/g, '');
  // Full or half width is a matter of type, not of punctuation.
  const alike = (x, y) => x.normalize('NFKC') === y.normalize('NFKC');

  /** Rows of two cells, a new one where a paragraph of the first ends. */
  function rows(a, b, stretches, kindOf) {
    const out = [];
    let row = null;
    const open = () => {
      row = [h('div', { class: 'side' }), h('div', { class: 'side' })];
      out.push(row);
    };
    open();
    const put = (side, words, kind) => {
      const clean = words.replace(/\s*\n\s*$/, '').replace(/\n/g, ' ');
      if (clean) row[side].append(kind ? h('span', { class: `v ${kind}`, title: names()[kind.split(' ')[0]] }, clean) : clean);
    };
    // What one copy has by itself may be paragraphs: each is a row.
    const whole = (side, words, kind) => words.split(/\n+/).forEach((paragraph, i) => {
      if (i > 0) open();
      put(side, paragraph, words.length > LONG ? `${kind} long` : kind);
    });
    for (const one of stretches) {
      if (!one.same) {
        const kind = kindOf(one);
        const [words, tail] = tongwen.withTail(tongwen.slice(a, one.a0, one.a1));
        const [others, otherTail] = tongwen.withTail(tongwen.slice(b, one.b0, one.b1));
        whole(0, words, kind);
        whole(1, others, kind);
        put(0, tail, null);
        put(1, otherTail, null);
        if (one.a1 > one.a0 ? breaks(a, one.a1 - 1) : breaks(b, one.b1 - 1)) open();
        continue;
      }
      let from = 0;
      const length = one.a1 - one.a0;
      for (let i = 0; i < length; i++) {
        const end = breaks(a, one.a0 + i);
        const other = breaks(b, one.b0 + i);
        const last = i === length - 1;
        const marked = !end && !other && !last && !alike(marks(a, one.a0 + i), marks(b, one.b0 + i));
        if (!end && !last && !marked) continue;
        if (marked) {
          // The letter as it is, then the marks behind it.
          for (const [side, copy, start] of [[0, a, one.a0], [1, b, one.b0]]) {
            const words = tongwen.slice(copy, start + from, start + i + 1);
            const tail = marks(copy, start + i);
            put(side, tail ? words.slice(0, words.lastIndexOf(tail)) : words, null);
            put(side, tail, 'punctuation');
          }
        } else {
          put(0, tongwen.slice(a, one.a0 + from, one.a0 + i + 1), null);
          put(1, tongwen.slice(b, one.b0 + from, one.b0 + i + 1), null);
        }
        from = i + 1;
        if (end) open();
      }
    }
    return out.filter(r => r.some(side => side.childNodes.length));
  }

  tongwen.compare = async (main, story, x, y) => {
    if (!story.prints[x] || !story.prints[y]) throw new Error(`${x}, ${y}`);
    const [a, b] = await Promise.all([text(story, x), text(story, y)]);
    const { toReference, stretches, kind } = tongwen.align;
    const parts = stretches(a, b, toReference(a, x === story.ref), toReference(b, y === story.ref));
    const counts = {};
    const kindOf = one => {
      const k = kind(one, story.variants, x, y);
      counts[k] = (counts[k] || 0) + 1;
      return k;
    };
    const lines = rows(a, b, parts, kindOf);
    const same = parts.filter(s => s.same).reduce((sum, s) => sum + s.a1 - s.a0, 0);
    const head = (p, k) => h('div', { class: 'side head' },
      h('h2', {}, tongwen.paper(p.n)),
      h('p', { class: 'soft' }, `${tongwen.day(p.d)}${p.no ? ` ${p.no} 版` : ''} · ${tongwen.relations[p.rel]}${k === story.ref ? '' : ` · 完整度 ${tongwen.percent(p.m)}`} · `,
        h('a', { href: tongwen.href(`page/${p.page}`, { article: p.id }) }, '原版')),
      h('p', { class: 'own' }, p.h));
    tongwen.fill(main,
      h('p', { class: 'crumbs' }, h('a', { href: `#/story/${story.id}` }, story.h || '（无题）')),
      h('h1', {}, '对读'),
      h('div', { class: 'noprint' }, tongwen.pair(story, x, y)),
      h('p', { class: 'lead', role: 'status' }, `相同 ${tongwen.number(same)} 字；左 ${tongwen.number(a.at.length)} 字，右 ${tongwen.number(b.at.length)} 字`),
      h('ul', { class: 'legend plain' }, Object.entries(counts).map(([k, n]) => h('li', {}, h('span', { class: `v ${k}` }, names()[k]), ` ${n}`)),
        !Object.keys(counts).length && h('li', {}, '文字全同')),
      h('div', { class: 'sides' },
        h('div', { class: 'two heads' }, head(story.prints[x], x), head(story.prints[y], y)),
        lines.map(row => h('div', { class: 'two' }, row))));
  };
})();
