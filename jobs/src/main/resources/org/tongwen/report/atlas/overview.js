'use strict';
/* The first page: how much there is, which paper on which day, what was rejected. */
(() => {
  const { h, number, figure } = tongwen;
  const reasons = {
    empty: '空文件', binary: '不是文本', undecodable: '编码不明', 'too-long': '过长', unreadable: '无法读取',
    malformed: '格式有误', 'other-ending': '其他类型的文件', 'no-article': '没有稿件',
  };
  /** So many papers of a month are drawn at once; the others are reached by the list of papers. */
  const DRAWN = 40;

  function coverage(month, rows) {
    const sums = new Map();
    rows.forEach(([n, , , articles]) => sums.set(n, (sums.get(n) || 0) + articles));
    const papers = [...sums.keys()].sort((a, b) => sums.get(b) - sums.get(a) || a - b);
    const shown = papers.slice(0, DRAWN);
    const [year, m] = month.split('-').map(Number);
    const days = Array.from({ length: new Date(Date.UTC(year, m, 0)).getUTCDate() }, (_, i) => i + 1);
    const data = rows.filter(([n]) => shown.includes(n)).map(([n, day, , articles]) => [day - 1, shown.indexOf(n), articles]);
    const most = Math.max(1, ...data.map(d => d[2]));
    const of = papers.length > DRAWN ? `，稿件最多的 ${DRAWN} 家，共 ${number(papers.length)} 家` : '';
    return [
      tongwen.chart(`${year} 年 ${m} 月各报每日稿件数${of}`, 90 + 22 * shown.length, (c, width) => ({
        grid: { left: width < 500 ? 84 : 120, right: 8, top: 8, bottom: 62 },
        xAxis: tongwen.axis(c, { type: 'category', data: days, name: '日', nameLocation: 'end', splitArea: { show: false } }),
        yAxis: tongwen.axis(c, {
          type: 'category', inverse: true, data: shown.map(tongwen.paper),
          axisLabel: { color: c.soft, width: width < 500 ? 76 : 112, overflow: 'truncate', interval: 0 },
        }),
        visualMap: {
          min: 0, max: most, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 120, itemWidth: 10,
          text: [`${most} 篇`, '0'], inRange: { color: c.steps }, textStyle: { color: c.soft },
        },
        tooltip: { formatter: p => tongwen.lines(tongwen.paper(shown[p.value[1]]), `${month}-${String(p.value[0] + 1).padStart(2, '0')}：${p.value[2]} 篇`) },
        series: [{ type: 'heatmap', data, itemStyle: { borderColor: c.paper, borderWidth: 1 } }],
      }), p => { location.hash = `#/paper/${shown[p.value[1]]}`; }),
      h('details', {}, h('summary', {}, '以表格查看'),
        tongwen.table(`${month} 各报每日`, ['日期', '报纸', '版', '稿件', '其中转载'],
          rows.filter(([n]) => shown.includes(n)).map(([n, day, pages, articles, reprints]) => h('tr', {},
            h('td', {}, `${month}-${String(day).padStart(2, '0')}`), h('td', {}, tongwen.paper(n)),
            [pages, articles, reprints].map(x => h('td', { class: 'n' }, number(x))))))),
    ];
  }

  async function rejected(place, o) {
    const rows = await tongwen.list('rejects');
    tongwen.fill(place, tongwen.table('未收的输入', ['来源', '原因', '说明'],
      rows.slice(0, 500).map(r => h('tr', {}, h('td', { class: 'path' }, r.source), h('td', {}, reasons[r.reason] || r.reason), h('td', { lang: 'en' }, r.detail)))),
    rows.length > 500 ? h('p', { class: 'soft' }, `此处列出前 500 条，共 ${number(rows.length)} 条；全部见 rejects 表。`) : '');
  }

  tongwen.views.overview = async (main, route) => {
    const o = await tongwen.load('overview');
    const months = [...new Set(o.days.map(d => d.d.slice(0, 7)))];
    const month = months.includes(route.query.get('month')) ? route.query.get('month') : months[months.length - 1];
    const top = o.lists.stories ? await tongwen.load('stories/0') : [];
    const place = h('div');
    const failed = o.checks.filter(c => !c.passed);
    const rejects = o.rejects.reduce((sum, r) => sum + r.n, 0);
    const list = h('div');
    tongwen.fill(main,
      h('h1', {}, '谁刊登了同一篇稿件'),
      h('p', { class: 'lead' }, o.days.length
        ? `${tongwen.day(o.days[0].d)} 至 ${tongwen.day(o.days[o.days.length - 1].d)}，${number(o.lists.papers)} 家报纸`
        : '尚无注明日期的版面'),
      h('div', { class: 'figures' },
        figure(number(o.sums.pages), '版面'), figure(number(o.lists.papers), '报纸'),
        figure(number(o.lists.stories), '多报刊登的稿件'), figure(number(o.prints), '刊印'),
        figure(number(o.lists.recurring), '套语'), figure(number(rejects), '未收的输入')),
      h('section', {},
        h('div', { class: 'headline' }, h('h2', {}, '各报各日'),
          months.length > 1 && tongwen.choice('月份', month, months.slice().reverse().map(m => [m, m]), m => { location.hash = tongwen.href('', { month: m }); })),
        place),
      o.days.length > 1 && h('section', {},
        h('h2', {}, '转载与自采'),
        tongwen.chart('每日稿件：转载与独家', 260, (c, width) => ({
          grid: { left: 56, right: 12, top: 34, bottom: 40 },
          legend: { top: 0, textStyle: { color: c.ink } },
          tooltip: { trigger: 'axis' },
          xAxis: tongwen.axis(c, { type: 'category', data: o.days.map(d => d.d), name: '日期', nameLocation: 'middle', nameGap: 26 }),
          yAxis: tongwen.axis(c, { type: 'value', name: '篇', minInterval: 1 }),
          series: [
            { name: '转载', type: 'bar', stack: 'a', data: o.days.map(d => d.reprints), itemStyle: { color: c.accent } },
            { name: '独家', type: 'bar', stack: 'a', data: o.days.map(d => d.articles - d.reprints), itemStyle: { color: c.second } },
          ],
        }))),
      h('section', {}, h('h2', {}, '流传最广'),
        h('ol', { class: 'rows' }, top.slice(0, 8).map(s => tongwen.storyItem(s, []))),
        o.lists.stories > 8 && h('p', {}, h('a', { href: '#/stories' }, `全部 ${number(o.lists.stories)} 篇`))),
      h('section', {}, h('h2', {}, '未收与存疑'),
        h('ul', { class: 'plain' },
          o.rejects.map(r => h('li', {}, `${reasons[r.reason] || r.reason}：${number(r.n)}`)),
          !o.rejects.length && h('li', {}, '全部输入都已收录。'),
          h('li', {}, `报名不详的版面：${number(o.sums.of_unknown_paper)}；日期不详的版面：${number(o.sums.of_unknown_date)}`),
          h('li', {}, failed.length ? `质量检查 ${o.checks.length} 项，未通过 ${failed.length} 项` : `质量检查 ${o.checks.length} 项，全部通过`),
          failed.map(c => h('li', { lang: 'en' }, `${c.check}: ${c.detail}`))),
        rejects > 0 && h('p', {}, h('button', { type: 'button', click: () => rejected(list, o) }, '列出未收的输入')), list));
    if (month) tongwen.fill(place, coverage(month, await tongwen.load(`days/${month}`)));
  };
})();
