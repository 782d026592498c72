'use strict';
/* Papers: who prints the same, as a heat map and as a network; a paper by itself. */
(() => {
  const { h, number, figure } = tongwen;
  /** A network of more lines is a tangle: the strongest are drawn. */
  const LINES = 120;

  function matrix(month, m) {
    const papers = m.papers.map(p => p[1]);
    const at = new Map(papers.map((n, i) => [n, i]));
    const data = [];
    const about = new Map();
    for (const p of m.pairs) {
      const [i, j] = [at.get(p.a), at.get(p.b)];
      data.push([i, j, p.j], [j, i, p.j]);
      about.set(`${i} ${j}`, p).set(`${j} ${i}`, p);
    }
    return tongwen.chart(`${month} 报纸两两相似度：共同稿件占两报稿件之比`, Math.max(320, 150 + 15 * papers.length), (c, width) => {
      const label = { color: c.soft, fontSize: 11, width: width < 500 ? 60 : 90, overflow: 'truncate', interval: papers.length > 40 || width < 500 ? 'auto' : 0 };
      const names = papers.map(tongwen.paper);
      return {
        grid: { left: width < 500 ? 70 : 100, right: 8, top: 8, bottom: 120 },
        xAxis: tongwen.axis(c, { type: 'category', data: names, axisLabel: { ...label, rotate: 60 } }),
        yAxis: tongwen.axis(c, { type: 'category', data: names, inverse: true, axisLabel: label }),
        visualMap: {
          min: 0, max: Math.max(0.01, ...m.pairs.map(p => p.j)), orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 120, itemWidth: 10,
          precision: 2, text: ['相似', '0'], inRange: { color: c.steps }, textStyle: { color: c.soft },
        },
        tooltip: { formatter: p => {
          const pair = about.get(`${p.value[0]} ${p.value[1]}`);
          return tongwen.lines(`${tongwen.paper(pair.a)} · ${tongwen.paper(pair.b)}`, `相似度 ${tongwen.percent(pair.j)}，共同稿件 ${number(pair.s)} 篇`,
            `${tongwen.paper(pair.a)}先刊 ${number(pair.fa)} 篇，${tongwen.paper(pair.b)}先刊 ${number(pair.fb)} 篇`);
        } },
        series: [{ type: 'heatmap', data, itemStyle: { borderColor: c.paper, borderWidth: papers.length > 30 ? 0.5 : 1 } }],
      };
    });
  }

  function network(month, m) {
    const strongest = m.pairs.slice().sort((a, b) => b.j - a.j || b.s - a.s).slice(0, LINES);
    const met = new Set(strongest.flatMap(p => [p.a, p.b]));
    const papers = m.papers.filter(p => met.has(p[1]));
    const most = Math.max(1, ...papers.map(p => p[2]));
    const strong = Math.max(0.01, ...strongest.map(p => p.j));
    const of = m.pairs.length > LINES ? `，相似度最高的 ${LINES} 对，共 ${number(m.pairs.length)} 对` : '';
    return tongwen.chart(`${month} 报纸网络：线越粗，共同稿件之比越高${of}`, 460, (c, width) => ({
      tooltip: { formatter: p => p.dataType === 'edge'
        ? tongwen.lines(`${p.data.names}：${number(p.data.shared)} 篇共同稿件`)
        : tongwen.lines(`${p.name}：${number(p.value)} 篇`) },
      series: [{
        type: 'graph', layout: 'circular', roam: false, top: 60, bottom: 60, left: width < 500 ? 60 : 110, right: width < 500 ? 60 : 110,
        circular: { rotateLabel: true },
        label: { show: true, color: c.ink, fontSize: 11, width: width < 500 ? 64 : 110, overflow: 'truncate' },
        data: papers.map(([, n, families]) => ({
          id: String(n), name: tongwen.paper(n), value: families, paper: n,
          symbolSize: 6 + 18 * Math.sqrt(families / most), itemStyle: { color: c.accent },
        })),
        links: strongest.map(p => ({
          source: String(p.a), target: String(p.b), shared: p.s, names: `${tongwen.paper(p.a)} · ${tongwen.paper(p.b)}`,
          lineStyle: { color: c.second, width: 0.5 + 5 * p.j / strong, opacity: 0.25 + 0.5 * p.j / strong, curveness: 0.2 },
        })),
      }],
    }), p => { if (p.data && p.data.paper !== undefined) location.hash = `#/paper/${p.data.paper}`; });
  }

  function pairs(m) {
    return m.pairs.slice().sort((a, b) => b.j - a.j || b.s - a.s).slice(0, 30).map(p => h('tr', {},
      h('th', { scope: 'row' }, h('a', { href: `#/paper/${p.a}` }, tongwen.paper(p.a)), ' · ', h('a', { href: `#/paper/${p.b}` }, tongwen.paper(p.b))),
      h('td', { class: 'n' }, tongwen.percent(p.j)), [p.s, p.fa, p.fb].map(n => h('td', { class: 'n' }, number(n)))));
  }

  tongwen.views.papers = async (main, route) => {
    const o = await tongwen.load('overview');
    const months = o.months;
    const month = months.includes(route.query.get('month')) ? route.query.get('month') : months[months.length - 1];
    const m = month && await tongwen.load(`similar/${month}`);
    const list = h('ul', { class: 'plain columns' });
    const show = value => tongwen.fill(list, tongwen.papers.map((p, n) => [p, n]).filter(([p]) => p.name.includes(value))
      .map(([p, n]) => h('li', {}, h('a', { href: `#/paper/${n}` }, p.name), h('small', {}, ` ${number(p.stories)} 篇同文`))));
    show('');
    tongwen.fill(main,
      h('div', { class: 'headline' }, h('h1', {}, '报纸'),
        months.length > 1 && tongwen.choice('月份', month, months.slice().reverse().map(x => [x, x]), x => { location.hash = tongwen.href('papers', { month: x }); })),
      m ? [
        m.of > m.papers.length && h('p', { class: 'soft' }, `图中是当月稿件最多的 ${m.papers.length} 家，共 ${number(m.of)} 家；其余见各报自己的一页。`),
        h('section', {}, h('h2', {}, '相似度'), matrix(month, m)),
        h('section', {}, h('h2', {}, '网络'), network(month, m)),
        h('section', {}, h('h2', {}, '最相似的报纸'), tongwen.table('最相似的报纸', ['报纸', '相似度', '共同稿件', '前者先刊', '后者先刊'], pairs(m))),
      ] : h('p', {}, '尚无两家报纸刊登同一篇稿件。'),
      h('section', {}, h('h2', {}, `全部 ${number(tongwen.papers.length)} 家`), tongwen.searchField('报名', '', show), list));
  };

  tongwen.views.paper = async (main, route) => {
    const n = Number(route.path[1]);
    const { name, pages, articles, reprints, stories } = tongwen.papers[n];
    const paper = await tongwen.load(`paper/${n}`);
    const months = [...new Set((paper.met || []).map(x => x.m))].sort();
    const month = months.includes(route.query.get('month')) ? route.query.get('month') : months[months.length - 1];
    const met = (paper.met || []).filter(x => x.m === month).sort((a, b) => b.j - a.j || b.s - a.s);
    const delays = paper.delays || [];
    const days = paper.days || [];
    tongwen.fill(main,
      h('h1', {}, name),
      h('div', { class: 'figures' }, figure(number(pages), '版面'), figure(number(articles), '稿件'), figure(number(reprints), '其中转载'), figure(number(stories), '与他报同文')),
      h('p', {}, h('a', { href: tongwen.href('stories', { paper: name }) }, `${name}刊登的同文稿件`)),
      days.length > 0 && h('section', {}, h('h2', {}, '每日'), tongwen.chart(`${name}每日稿件`, 240, c => ({
        grid: { left: 50, right: 12, top: 34, bottom: 40 }, legend: { top: 0, textStyle: { color: c.ink } }, tooltip: { trigger: 'axis' },
        xAxis: tongwen.axis(c, { type: 'category', data: days.map(d => d.d), name: '日期', nameLocation: 'middle', nameGap: 26 }),
        yAxis: tongwen.axis(c, { type: 'value', name: '篇', minInterval: 1 }),
        series: [
          { name: '转载', type: 'bar', stack: 'a', barMaxWidth: 40, data: days.map(d => d.r), itemStyle: { color: c.accent } },
          { name: '独家', type: 'bar', stack: 'a', barMaxWidth: 40, data: days.map(d => d.a - d.r), itemStyle: { color: c.second } },
        ],
      }))),
      delays.length > 0 && h('section', {}, h('h2', {}, '早晚'), tongwen.chart(`${name}比首发晚几天`, 220, c => ({
        grid: { left: 50, right: 12, top: 30, bottom: 40 }, tooltip: { trigger: 'axis' },
        xAxis: tongwen.axis(c, { type: 'category', data: delays.map(d => d[0]), name: '晚几天', nameLocation: 'middle', nameGap: 26 }),
        yAxis: tongwen.axis(c, { type: 'value', name: '篇', minInterval: 1 }),
        series: [{ type: 'bar', barMaxWidth: 40, data: delays.map(d => d[1]), itemStyle: { color: c.accent } }],
      }))),
      h('section', {}, h('div', { class: 'headline' }, h('h2', {}, '与哪些报纸同文'),
        months.length > 1 && tongwen.choice('月份', month, months.slice().reverse().map(x => [x, x]), x => { location.hash = tongwen.href(`paper/${n}`, { month: x }); })),
      met.length ? tongwen.table('与哪些报纸同文', ['报纸', '相似度', '共同稿件', '本报先刊', '他报先刊'], met.map(x => h('tr', {},
        h('th', { scope: 'row' }, h('a', { href: `#/paper/${x.o}` }, tongwen.paper(x.o))),
        h('td', { class: 'n' }, tongwen.percent(x.j)), [x.s, x.f, x.l].map(v => h('td', { class: 'n' }, number(v)))))) : h('p', {}, '没有。')));
  };
})();
