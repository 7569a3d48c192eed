extension Stylesheet {
    static let base = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--desk); color: var(--ink); font: 400 1rem/1.7 var(--sans); \
        overflow-wrap: anywhere; }
        :lang(ja) { line-break: strict; }
        :lang(en) { line-height: 1.55; }
        .sheet { max-width: 66rem; margin: 2rem auto; padding: 3rem 3.5rem; background: var(--paper); \
        border: 1px solid var(--line); }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); color: var(--accent); }
        a { color: var(--accent); text-underline-offset: .2em; }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        main:focus { outline: none; }
        h1, h2, h3 { line-height: 1.35; font-weight: 600; text-wrap: balance; }
        h1 { margin: 0; font-size: 2rem; letter-spacing: .02em; }
        h2 { margin: 3rem 0 1rem; padding-bottom: .4rem; border-bottom: 1px solid var(--line); font-size: 1.25rem; \
        color: var(--accent); }
        h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
        p { margin: .75rem 0; max-width: 48rem; white-space: pre-line; }
        .muted { color: var(--muted); font-size: .9em; }
        .authority { margin: 0 0 .5rem; color: var(--muted); font-size: .9rem; letter-spacing: .05em; }
        .counterpart { margin: .1rem 0 1.25rem; color: var(--muted); }
        .subject { margin: 0 0 1.5rem; font-size: 1.15rem; font-weight: 600; }
        .subject .label { display: block; color: var(--muted); font: 400 .88rem/1.5 var(--sans); }
        .stamp { display: inline-block; margin: 0 0 1rem; padding: .2rem .9rem; border: 2px solid var(--caution); \
        color: var(--caution); font-weight: 700; letter-spacing: .1em; }
        code, pre { font-family: var(--mono); font-size: .9em; }
        code { overflow-wrap: anywhere; }
        pre { margin: .75rem 0; padding: .75rem 1rem; background: var(--soft); border: 1px solid var(--line); \
        white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; }
        .formula { font-family: var(--serif); font-size: 1.05em; }
        .formula var { white-space: nowrap; }
        sub { font-size: .72em; font-style: normal; line-height: 0; vertical-align: -.28em; margin-left: .05em; }
        dl { margin: .75rem 0 1.5rem; }
        dl > div { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: .25rem 1.25rem; padding: .45rem 0; \
        border-bottom: 1px solid var(--line); }
        dt { color: var(--muted); font-size: .92rem; }
        dd { margin: 0; white-space: pre-line; }
        dd code, dd .muted { display: inline-block; max-width: 100%; }
        ul.list { padding-left: 1.3em; }
        .badge { display: inline-block; padding: 0 .55em; border: 1px solid currentColor; border-radius: .25em; \
        font-size: .8rem; font-weight: 600; line-height: 1.6; white-space: nowrap; \
        -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        .neutral { color: var(--muted); background: var(--soft); }
        .good { color: var(--good); background: var(--good-back); }
        .caution { color: var(--caution); background: var(--caution-back); }
        .bad { color: var(--bad); background: var(--bad-back); }
        .notice { margin: 1rem 0; padding: .7rem 1rem; border-left: 4px solid currentColor; \
        -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        .notice p { margin: .15rem 0; max-width: none; color: var(--ink); font-size: .92rem; }
        .notice .notice-title { color: inherit; font-weight: 700; font-size: 1rem; }
        .notice .badge { background: none; }
        figure { margin: 1rem 0 1.5rem; }
        figcaption { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; \
        font-size: .92rem; }
        .chart-title { font-weight: 600; }
        .legend { display: flex; flex-wrap: wrap; gap: 0 1.2rem; color: var(--muted); }
        .swatch { display: inline-block; width: .8em; height: .8em; margin-right: .4em; }
        .swatch.series0 { background: var(--bar-behind); }
        .swatch.series1 { background: var(--bar-before); }
        .swatch, svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        svg { display: block; width: 100%; height: auto; margin-top: .5rem; }
        svg text { fill: var(--muted); font: 12px var(--sans); }
        svg .tick { text-anchor: end; }
        svg .label { text-anchor: middle; }
        svg .grid { stroke: var(--line); }
        svg .axis { stroke: var(--muted); }
        svg .series0 { fill: var(--bar-behind); }
        svg .series1 { fill: var(--bar-before); }
        footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--muted); \
        font-size: .85rem; }
        """

    static let tables = """
        .table { margin: 1rem 0 1.5rem; overflow-x: auto; }
        .scrolls { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.5; }
        caption { padding-bottom: .4rem; text-align: left; font-weight: 600; }
        th, td { padding: .45rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; \
        font-weight: 400; overflow-wrap: break-word; }
        thead th { border-bottom: 1px solid var(--muted); background: var(--soft); color: var(--muted); \
        font-size: .85rem; vertical-align: bottom; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        tfoot th, tfoot td { border-top: 1px solid var(--muted); border-bottom: 0; font-weight: 600; }
        .group th { padding-top: 1.1rem; color: var(--accent); font-weight: 600; }
        td { white-space: pre-line; }
        .number { text-align: right; font-variant-numeric: tabular-nums lining-nums; }
        .slim { max-width: 36rem; }
        .dense { font-size: .84rem; }
        .dense th, .dense td { padding: .4rem .45rem; }
        .words { min-width: 4.5em; }
        thead th.number { white-space: nowrap; }
        thead th:lang(ja) { word-break: auto-phrase; }
        td.number, th.number { overflow-wrap: normal; }
        .scrolls td.number { white-space: nowrap; }
        .short { overflow-wrap: normal; }
        td.short, th.short[scope=row] { white-space: nowrap; }
        """

    static let narrow = """
        @media screen and (max-width: 48rem) {
          .sheet { margin: 0; padding: 1.5rem 1.1rem; border: 0; }
          h1 { font-size: 1.6rem; }
          dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
          .scrolls svg { min-width: 34rem; }
          .stacks, .stacks tbody, .stacks tfoot, .stacks caption { display: block; }
          .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .stacks tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--muted); }
          .stacks th, .stacks td { display: block; padding: .15rem 0; border: 0; text-align: left; min-width: 0; }
          .stacks th[scope=row] { font-weight: 600; }
          .stacks td { display: grid; grid-template-columns: 7.5em minmax(0, 1fr); gap: .75rem; white-space: normal; }
          .stacks td::before { content: attr(data-label); color: var(--muted); font-size: .85rem; }
          .stacks tr.group { padding-bottom: .2rem; border-bottom: 0; }
        }
        """

    static let print = """
        @media print {
          html { font-size: 9.2pt; }
          body, .sheet { background: none; }
          .sheet { max-width: none; margin: 0; padding: 0; border: 0; }
          .skip, nav { display: none; }
          a { color: inherit; text-decoration: none; }
          h2, h3, caption, figcaption { break-after: avoid; }
          h2 { margin-top: 1.8rem; }
          p { orphans: 3; widows: 3; }
          table { font-size: .92em; }
          .stacks { font-size: .86em; }
          th, td, .dense th, .dense td { padding: .28rem .4rem; }
          thead { display: table-header-group; }
          tfoot { display: table-row-group; }
          tr, figure, .notice, dl > div, pre { break-inside: avoid; }
          .group { break-after: avoid; }
          .table, .scrolls { overflow: visible; }
          .whole { break-inside: avoid; }
        }
        """
}
