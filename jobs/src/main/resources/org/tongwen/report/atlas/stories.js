'use strict';
/* Stories by reach: searched, filtered, sorted. */
(() => {
  const { h, number } = tongwen;
  const sorts = {
    reach: ['刊登份数', (a, b) => b.c - a.c || b.w - a.w],
    newest: ['首发日，新的在前', (a, b) => (b.d || '').localeCompare(a.d || '')],
    oldest: ['首发日，旧的在前', (a, b) => (a.d || '9').localeCompare(b.d || '9')],
    variants: ['异文', (a, b) => b.v - a.v],
    partial: ['删节最多', (a, b) => a.m - b.m],
    long: ['篇幅', (a, b) => b.z - a.z],
  };

  /** A story in a list. */
  tongwen.storyItem = (s, words) => h('li', { class: 'story' },
    h('a', { class: 'title', href: `#/story/${s.id}` }, tongwen.marked(s.h || '（无题）', words)),
    h('div', { class: 'meta' },
      h('span', { class: 'reach' }, h('strong', {}, number(s.c)), ' 份'),
      h('span', {}, `${number(s.w)} 家报纸`),
      h('span', {}, s.l && s.l !== s.d ? `${s.d} 至 ${s.l}` : tongwen.day(s.d)),
      s.a && h('span', {}, tongwen.marked(s.a, words)),
      h('span', {}, `完整度 ${tongwen.percent(s.m)}`),
      s.v > 0 && h('span', {}, `异文 ${number(s.v)}`)));

  tongwen.views.stories = async (main, route) => {
    const q = Object.fromEntries(route.query);
    const { lists } = await tongwen.load('overview');
    let all = [];
    const agencies = h('datalist', { id: 'agencies' });
    const found = h('div');
    const status = h('p', { class: 'soft', role: 'status' });
    const show = () => {
      const words = tongwen.words(q.q || '');
      const paper = q.paper ? tongwen.papers.findIndex(p => p.name === q.paper) : -1;
      const rows = all.filter(s => tongwen.holds(s.s, words)
        && (!q.agency || (s.a || '').includes(q.agency))
        && (!q.paper || s.p.includes(paper))
        && (!q.from || (s.l || s.d || '') >= q.from)
        && (!q.to || (s.d && s.d <= q.to))
        && (!q.least || s.w >= Number(q.least)))
        .sort((sorts[q.sort] || sorts.reach)[1]);
      const of = all.length < lists.stories ? `（正在载入，共 ${number(lists.stories)} 篇）` : '';
      status.textContent = rows.length === all.length ? `共 ${number(lists.stories)} 篇` : `${number(all.length)} 篇中的 ${number(rows.length)} 篇${of}`;
      tongwen.fill(found, tongwen.paged(rows, Number(q.page), s => tongwen.storyItem(s, words),
        page => { set('page', page); found.scrollIntoView(); }));
    };
    // The address says what is shown, so that it can be kept and sent; the fields stay as they are.
    const set = (name, value) => {
      if (value === '') delete q[name];
      else q[name] = value;
      if (name !== 'page') delete q.page;
      history.replaceState(null, '', tongwen.href('stories', q));
      show();
    };
    const field = (label, name, attributes) => h('label', { class: 'field' }, h('span', {}, label),
      h('input', { ...attributes, value: q[name] || '', change: event => set(name, event.target.value) }));
    tongwen.fill(main,
      h('h1', {}, '稿件'),
      h('form', { class: 'filters', role: 'search', submit: event => event.preventDefault() },
        tongwen.searchField('标题、各报所拟标题、通讯社', q.q || '', value => set('q', value)),
        field('报纸', 'paper', { list: 'papers', autocomplete: 'off' }),
        h('datalist', { id: 'papers' }, tongwen.papers.map(p => h('option', { value: p.name }))),
        field('通讯社', 'agency', { list: 'agencies', autocomplete: 'off' }), agencies,
        tongwen.choice('至少几家', q.least || '', [['', '不限'], ...[2, 3, 5, 10, 20, 50, 100].map(n => [n, `${n} 家`])], v => set('least', v)),
        field('自', 'from', { type: 'date' }), field('至', 'to', { type: 'date' }),
        tongwen.choice('排序', q.sort || 'reach', Object.entries(sorts).map(([k, [name]]) => [k, name]), v => set('sort', v === 'reach' ? '' : v))),
      status, found);
    await tongwen.progressive('stories', rows => {
      all = rows;
      const names = new Set(rows.map(s => s.a).filter(Boolean));
      tongwen.fill(agencies, [...names].sort().map(a => h('option', { value: a })));
      show();
    });
  };
})();
