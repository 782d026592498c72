'use strict';
/* A story: when and where it was printed, how whole, and which words changed. */
(() => {
  const { h, number, figure } = tongwen;
  const ORDER = ['reference', 'copy', 'abridged', 'brief', 'excerpt', 'continuation'];
  /** So many prints are listed at first. */
  const LISTED = 60;

  /** Prints by day, stacked by what they are to the reference. */
  function timeline(story) {
    const dated = story.prints.filter(p => p.d);
    if (!dated.length) return null;
    const first = Date.parse(story.d || dated[0].d);
    const last = Math.max(...dated.map(p => Date.parse(p.d)));
    const span = Math.round((last - first) / 864e5) + 1;
    // A story that is taken up a year later has no bar for each day between.
    const days = span <= 62
      ? Array.from({ length: span }, (_, i) => new Date(first + i * 864e5).toISOString().slice(0, 10))
      : [...new Set(dated.map(p => p.d))].sort();
    const kinds = ORDER.filter(k => dated.some(p => p.rel === k));
    const without = story.prints.length - dated.length;
    return tongwen.chart(`各日刊印份数${without ? `（另有 ${without} 份日期不详）` : ''}`, 200, c => {
      const fill = { reference: c.accent, copy: c.steps[2], abridged: c.second, brief: c.soft, excerpt: c.line, continuation: c.accentSoft };
      return {
        grid: { left: 44, right: 12, top: 34, bottom: 40 },
        legend: { top: 0, textStyle: { color: c.ink } },
        tooltip: { trigger: 'axis' },
        xAxis: tongwen.axis(c, { type: 'category', data: days, name: '日期', nameLocation: 'middle', nameGap: 26 }),
        yAxis: tongwen.axis(c, { type: 'value', name: '份', minInterval: 1 }),
        series: kinds.map(k => ({
          name: tongwen.relations[k], type: 'bar', stack: 'a', barMaxWidth: 36,
          itemStyle: { color: fill[k], borderColor: c.paper, borderWidth: 1 },
          data: days.map(d => dated.filter(p => p.d === d && p.rel === k).length),
        })),
      };
    });
  }

  /** Where of the reference a copy prints, as stretches of a bar. */
  function bar(print, letters) {
    const parts = print.rel === 'reference' ? [[0, letters]] : print.cov;
    return h('div', { class: 'bar', role: 'img', 'aria-label': `完整度 ${tongwen.percent(print.m)}` },
      parts.map(([from, to]) => h('i', { style: `left:${100 * from / letters}%;width:${Math.max(0.4, 100 * (to - from) / letters)}%` })));
  }

  function printRow(story, p) {
    const pageLink = tongwen.href(`page/${p.page}`, { article: p.id });
    return h('tr', { 'data-print': p.k },
      h('td', {}, tongwen.day(p.d)),
      h('th', { scope: 'row' }, p.n === undefined ? '佚名' : h('a', { href: `#/paper/${p.n}` }, tongwen.paper(p.n)),
        p.no && h('small', {}, ` ${p.no} 版`)),
      h('td', { class: 'own' }, p.h),
      h('td', {}, h('span', { class: `tag ${p.rel}` }, tongwen.relations[p.rel] || p.rel), p.after && p.rel !== 'continuation' && h('small', {}, ' 接前版')),
      h('td', { class: 'whole' }, bar(p, story.z), h('small', {}, tongwen.percent(p.m), p.chain > p.m + 1e-4 && `，连续版 ${tongwen.percent(p.chain)}`)),
      h('td', { class: 'go' },
        p.k !== story.ref && h('a', { href: `#/story/${story.id}/${story.ref}/${p.k}` }, '与底本对读'), ' ',
        h('a', { href: pageLink }, '原版')));
  }

  function table(story) {
    const rows = story.prints.map(p => printRow(story, p));
    const body = tongwen.table('刊印', ['日期', '报纸', '标题', '类型', '完整度', ''], rows.slice(0, LISTED));
    body.classList.add('prints');
    if (rows.length <= LISTED) return body;
    const more = h('button', { type: 'button', click: () => {
      body.querySelector('tbody').append(...rows.slice(LISTED));
      more.remove();
    } }, `再列出 ${number(rows.length - LISTED)} 份`);
    return [body, h('p', {}, more)];
  }

  /** Two copies to choose. */
  tongwen.pair = (story, a, b) => {
    const names = story.prints.map(p => [p.k, `${tongwen.paper(p.n)} ${p.d || ''}${p.no ? ` ${p.no}版` : ''}${p.k === story.ref ? '（底本）' : ''}`]);
    const chosen = [a, b];
    const go = () => { location.hash = `#/story/${story.id}/${chosen[0]}/${chosen[1]}`; };
    return h('form', { class: 'filters pair', submit: event => { event.preventDefault(); go(); } },
      tongwen.choice('左', a, names, v => { chosen[0] = v; }),
      tongwen.choice('右', b, names, v => { chosen[1] = v; }),
      h('button', { type: 'submit' }, '对读'));
  };

  /** How many of the prints have a paragraph. */
  function shares(paragraphs, story) {
    for (const p of paragraphs) {
      const from = Number(p.dataset.from);
      const to = Number(p.dataset.to);
      const having = story.prints.filter(x => x.k === story.ref || x.cov.reduce((sum, [s, e]) => sum + Math.max(0, Math.min(e, to) - Math.max(s, from)), 0) * 2 > to - from).length;
      p.style.setProperty('--share', (having / story.prints.length).toFixed(3));
      p.title = `本段 ${having} / ${story.prints.length} 份刊出`;
    }
    return paragraphs;
  }

  tongwen.views.story = async (main, route) => {
    const story = await tongwen.of('story', route.path[1]);
    if (route.path.length > 3) {
      await tongwen.compare(main, story, Number(route.path[2]), Number(route.path[3]));
      return;
    }
    const copy = tongwen.align.letters(story.body, story.runs);
    const counts = {};
    story.variants.forEach(v => { counts[v.kind] = (counts[v.kind] || 0) + 1; });
    const kinds = new Set(Object.keys(tongwen.kinds).filter(k => k !== 'punctuation' && k !== 'misreading'));
    const text = h('div', { class: 'text' });
    const apparatus = h('div', { class: 'apparatus', tabindex: 0, role: 'region', 'aria-label': '异文表' });
    const draw = () => {
      tongwen.fill(text, shares(tongwen.variantText(copy, story, kinds), story));
      tongwen.fill(apparatus, story.variants.filter(v => kinds.has(v.kind)).map(v => tongwen.readings([v], story)));
    };
    draw();
    const ref = story.prints[story.ref];
    const other = story.prints.find(p => p.k !== story.ref && p.rel === 'copy') || story.prints.find(p => p.k !== story.ref);
    tongwen.fill(main,
      h('article', {},
        h('header', { class: 'head' },
          h('h1', {}, story.h || '（无题）'),
          h('p', { class: 'lead' }, [story.a, `首发 ${tongwen.day(story.d)}`, story.l && story.l !== story.d && `末次 ${story.l}`].filter(Boolean).join('　'))),
        h('div', { class: 'figures' },
          figure(number(story.c), '份'), figure(number(story.w), '家报纸'), figure(tongwen.percent(story.m), '平均完整度'),
          figure(number(story.variants.length), '处异文'), figure(number(story.z), '字')),
        h('section', {}, h('h2', {}, '刊印'), timeline(story), table(story)),
        other && h('section', { class: 'noprint' }, h('h2', {}, '任取两份对读'), tongwen.pair(story, story.ref, other.k)),
        h('section', {}, h('h2', {}, '底本与异文'),
          h('p', { class: 'soft' }, `底本：${tongwen.paper(ref.n)} ${tongwen.day(ref.d)}${ref.no ? ` ${ref.no} 版` : ''}　`,
            h('a', { href: tongwen.href(`page/${ref.page}`, { article: ref.id }) }, '看原版'),
            '　移到标示处或用 Tab 键可见异文及其报纸；段旁的线越深，刊出该段的越多。'),
          tongwen.legend(kinds, counts, (k, on) => { if (on) kinds.add(k); else kinds.delete(k); draw(); }),
          h('div', { class: 'collated' }, text, apparatus))));
  };
})();
