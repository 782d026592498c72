'use strict';
/* Recurring passages through the years. */
(() => {
  const { h, number } = tongwen;
  const DRAWN = 25;
  const sorts = {
    stories: ['稿件数', (a, b) => b.f - a.f || b.n - a.n],
    span: ['跨度', (a, b) => days(b) - days(a)],
    long: ['长度', (a, b) => b.z - a.z],
    oldest: ['初见', (a, b) => (a.d || '9').localeCompare(b.d || '9')],
  };
  const days = r => (r.d && r.l ? (Date.parse(r.l) - Date.parse(r.d)) / 864e5 : 0);
  const short = t => { const p = Array.from(t); return p.length > 14 ? `${p.slice(0, 13).join('')}…` : t; };

  /** From the first day to the last, a line each. */
  function lines(rows) {
    const shown = rows.filter(r => r.d).slice(0, DRAWN);
    if (!shown.length) return null;
    return tongwen.chart(`套语从初见到末见（前 ${shown.length} 条）`, 80 + 24 * shown.length, (c, width) => ({
      grid: { left: width < 500 ? 120 : 230, right: 24, top: 8, bottom: 40 },
      tooltip: { formatter: p => { const r = shown[p.dataIndex]; return h('div', { style: 'max-width:260px;white-space:normal' }, r.t, h('div', {}, `${r.d} 至 ${r.l}：${number(r.f)} 篇稿件，${number(r.n)} 天`)); } },
      xAxis: tongwen.axis(c, { type: 'time', name: '日期', nameLocation: 'middle', nameGap: 26, minInterval: 864e5, axisLabel: { color: c.soft, hideOverlap: true, formatter: '{yyyy}-{MM}' } }),
      yAxis: tongwen.axis(c, { type: 'category', inverse: true, data: shown.map(r => short(r.t)), axisLabel: { color: c.soft, width: width < 500 ? 112 : 220, overflow: 'truncate', interval: 0 } }),
      series: [{
        type: 'custom', encode: { x: [0, 1], y: 2 }, data: shown.map((r, i) => [Date.parse(r.d), Date.parse(r.l), i, r.f]),
        renderItem: (_, api) => {
          const [x0, y] = api.coord([api.value(0), api.value(2)]);
          const [x1] = api.coord([api.value(1), api.value(2)]);
          const radius = Math.min(9, 3 + Math.sqrt(api.value(3)));
          return { type: 'group', children: [
            { type: 'line', shape: { x1: x0, y1: y, x2: x1, y2: y }, style: { stroke: c.second, lineWidth: 2 } },
            { type: 'circle', shape: { cx: x0, cy: y, r: radius }, style: { fill: c.accent } },
            { type: 'circle', shape: { cx: x1, cy: y, r: radius }, style: { fill: c.accent } },
          ] };
        },
      }],
    }), p => { location.hash = tongwen.href(`page/${shown[p.dataIndex].page}`, { find: shown[p.dataIndex].t }); });
  }

  tongwen.views.recurring = async (main, route) => {
    const q = Object.fromEntries(route.query);
    const { lists } = await tongwen.load('overview');
    let all = [];
    const found = h('div');
    const chart = h('div');
    const status = h('p', { class: 'soft', role: 'status' });
    const show = () => {
      const words = tongwen.words(q.q || '');
      const rows = all.filter(r => tongwen.holds(r.s, words) && (!q.kind || r.k === q.kind) && (!q.years || days(r) >= Number(q.years)))
        .sort((sorts[q.sort] || sorts.stories)[1]);
      const of = all.length < lists.recurring ? `（正在载入，共 ${number(lists.recurring)} 条）` : '';
      status.textContent = rows.length === all.length ? `共 ${number(lists.recurring)} 条` : `${number(all.length)} 条中的 ${number(rows.length)} 条${of}`;
      tongwen.clearCharts();
      tongwen.fill(chart, lines(rows));
      tongwen.fill(found, tongwen.paged(rows, Number(q.page), r => h('li', { class: 'passage' },
        h('p', { class: 'quote' }, tongwen.marked(r.t, words)),
        h('div', { class: 'meta' },
          h('span', {}, h('strong', {}, number(r.f)), ' 篇稿件'), h('span', {}, `${number(r.c)} 份`),
          h('span', {}, r.l && r.l !== r.d ? `${r.d} 至 ${r.l}，${number(r.n)} 天` : tongwen.day(r.d)),
          h('span', {}, (r.p || []).slice(0, 6).map(tongwen.paper).join('、') + ((r.p || []).length > 6 ? ` 等 ${number(r.p.length)} 家` : '')),
          h('a', { href: tongwen.href(`page/${r.page}`, { find: r.t }) }, '初见的原版'))),
      page => { set('page', page); found.scrollIntoView(); }));
    };
    const set = (name, value) => {
      if (value === '') delete q[name];
      else q[name] = value;
      if (name !== 'page') delete q.page;
      history.replaceState(null, '', tongwen.href('recurring', q));
      show();
    };
    tongwen.fill(main,
      h('h1', {}, '套语'),
      h('p', { class: 'lead' }, '在两篇以上不同稿件里重现的文字'),
      h('form', { class: 'filters', role: 'search', submit: event => event.preventDefault() },
        tongwen.searchField('文字', q.q || '', value => set('q', value)),
        tongwen.choice('类型', q.kind || '', [['', '不限'], ['sentence', '整句'], ['clause', '半句']], v => set('kind', v)),
        tongwen.choice('跨度', q.years || '', [['', '不限'], [31, '一个月以上'], [365, '一年以上'], [1826, '五年以上']], v => set('years', v)),
        tongwen.choice('排序', q.sort || 'stories', Object.entries(sorts).map(([k, [name]]) => [k, name]), v => set('sort', v === 'stories' ? '' : v))),
      status, chart, found);
    await tongwen.progressive('recurring', rows => { all = rows; show(); });
  };
})();
