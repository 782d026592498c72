'use strict';
/* Charts in the colours of the page: they follow light, dark, print and the width of the window. */
(() => {
  const shown = new Set();
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  tongwen.colours = () => ({
    ink: colour('--ink'), soft: colour('--soft'), line: colour('--line'), paper: colour('--paper'),
    card: colour('--card'), accent: colour('--accent'), accentSoft: colour('--accent-soft'),
    second: colour('--second'),
    steps: ['--heat-0', '--heat-1', '--heat-2', '--heat-3', '--heat-4'].map(colour),
  });

  /** Settings that all charts have. */
  function common(c) {
    return {
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: c.ink },
      animation: false,
      aria: { enabled: true },
      tooltip: {
        confine: true, backgroundColor: c.card, borderColor: c.line,
        textStyle: { color: c.ink, fontSize: 13 },
      },
    };
  }

  tongwen.axis = (c, more) => Object.assign({
    axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false },
    axisLabel: { color: c.soft, hideOverlap: true }, nameTextStyle: { color: c.soft },
    splitLine: { lineStyle: { color: c.line } },
  }, more);

  /** A tooltip of lines: elements, so that no name is taken for markup. */
  tongwen.lines = (...lines) => tongwen.h('div', {}, lines.map(l => tongwen.h('div', {}, l)));

  /**
   * A chart with its name.
   *
   * @param name what it shows, for a heading and for those who do not see it
   * @param height in pixels
   * @param option colours, width -> ECharts option
   * @param click hears of what was clicked
   */
  tongwen.chart = (name, height, option, click) => {
    const place = tongwen.h('div', { class: 'chart', role: 'img', 'aria-label': name, style: `height:${height}px` });
    const figure = tongwen.h('figure', {}, tongwen.h('figcaption', {}, name), place);
    tongwen.script('assets/echarts.min.js').then(() => {
      if (!place.isConnected) return;
      const chart = window.echarts.init(place, null, { renderer: 'svg', locale: 'ZH' });
      const draw = () => {
        const c = tongwen.colours();
        chart.setOption(window.echarts.util.merge(common(c), option(c, place.clientWidth), true), true);
        place.setAttribute('aria-label', name);
      };
      draw();
      if (click) chart.on('click', click);
      shown.add({ place, chart, draw });
      place.dataset.drawn = 'true';
    });
    return figure;
  };

  /** Lets go of charts whose view has gone. */
  tongwen.clearCharts = () => {
    for (const one of shown) {
      one.chart.dispose();
      shown.delete(one);
    }
  };

  function redraw() {
    for (const one of shown) {
      one.chart.resize();
      one.draw();
    }
  }
  let pause = 0;
  window.addEventListener('resize', () => { clearTimeout(pause); pause = setTimeout(redraw, 120); });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  window.addEventListener('beforeprint', redraw);
  window.addEventListener('afterprint', redraw);
})();
