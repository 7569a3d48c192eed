extension Stylesheet {
    static let report = """
        header { padding-top: 1.25rem; border-top: 4px solid var(--accent); }
        .figures { display: flex; flex-wrap: wrap; margin: 1.5rem 0; padding: 0; list-style: none; \
        border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
        .figures li { flex: 1 1 10rem; padding: .9rem 1.25rem .9rem 0; }
        .figures .amount { display: block; white-space: nowrap; }
        .figures .value { font-size: 1.7rem; font-weight: 600; font-variant-numeric: tabular-nums lining-nums; }
        .figures li:first-child .value { color: var(--accent); }
        .figures .unit { color: var(--muted); font-size: .95rem; }
        .figures .caption { display: block; color: var(--muted); font-size: .88rem; line-height: 1.4; }
        nav { margin: 2rem 0 0; padding: 1rem 1.25rem; background: var(--soft); font-size: .92rem; }
        nav ol { margin: 0; padding-left: 1.6em; columns: 2 16rem; column-gap: 2.5rem; }
        nav li { padding: .1rem 0; break-inside: avoid; }
        @media print { .figures .value { font-size: 1.5rem; } }
        """

    /// One sheet: a double rule around it, the title and the tonnes in the middle, everything else quiet.
    static let certificate = """
        .sheet { max-width: 56rem; padding: 3.2rem 4rem 2.2rem; border: 1px solid var(--accent); \
        outline: 3px solid var(--accent); outline-offset: 4px; }
        header { text-align: center; }
        .authority { color: var(--accent); letter-spacing: .12em; }
        h1 { margin-top: .6rem; font: 600 2.6rem/1.3 var(--serif); letter-spacing: .04em; }
        :lang(ja) h1 { letter-spacing: .28em; text-indent: .28em; }
        header p { max-width: none; }
        .counterpart { font-family: var(--serif); letter-spacing: .06em; }
        .subject { margin: 1.6rem auto .8rem; font: 600 1.6rem/1.5 var(--serif); }
        .subject .label { letter-spacing: .1em; }
        .statement { margin: 0 auto; max-width: 44rem; text-wrap: balance; }
        .figures { margin: 1.4rem auto 1.8rem; padding: 0; list-style: none; }
        .figures li { display: flex; flex-direction: column-reverse; }
        .figures .value { font: 500 5.4rem/1.15 var(--serif); color: var(--accent); \
        font-variant-numeric: lining-nums; letter-spacing: -.01em; }
        .figures .unit { font: 400 1.7rem var(--serif); }
        .figures .caption { color: var(--muted); letter-spacing: .1em; font-size: .95rem; }
        header dl { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; text-align: left; \
        border-top: 1px solid var(--accent); border-bottom: 1px solid var(--accent); }
        header dl > div:nth-last-child(-n+2) { border-bottom: 0; }
        main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 3rem; }
        main > * { grid-column: 1 / -1; }
        #units { grid-column: 1; }
        #origin { grid-column: 2; }
        h2 { margin: 1.2rem 0 .3rem; padding: 0; border: 0; font-size: 1rem; }
        dl { margin: .3rem 0 .8rem; }
        dl > div { grid-template-columns: 9rem minmax(0, 1fr); padding: .35rem 0; font-size: .95rem; }
        main p { max-width: none; margin: .3rem 0; font-size: .95rem; }
        #check dl { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; font-size: .93em; }
        #check dl > div:nth-child(n+3) { grid-column: 1 / -1; }
        .table { margin: .3rem 0 .5rem; }
        caption { font-weight: 400; font-size: .92rem; color: var(--muted); }
        pre { padding: .5rem .8rem; }
        th, td { padding: .35rem .4rem; }
        ul.list { margin: .3rem 0; font-size: .95rem; }
        main > .notice { grid-column: auto; margin: .8rem 0 0; padding: .4rem .8rem; }
        main > .notice:only-of-type { grid-column: 1 / -1; }
        .notice p, .notice .notice-title { font-size: .9rem; }
        footer { margin-top: 1.4rem; padding-top: .4rem; }
        footer p { margin: 0; max-width: none; }
        @media screen and (max-width: 48rem) {
          .sheet { outline: 0; }
          :lang(ja) h1 { letter-spacing: .1em; text-indent: .1em; }
          .figures .value { font-size: 4rem; }
          main, header dl, #check dl { display: block; }
        }
        @media print {
          html { font-size: 8.2pt; }
          body::before { content: ""; position: fixed; inset: 0; border: .9mm solid var(--accent); \
        outline: .25mm solid var(--accent); outline-offset: -2.2mm; }
          .sheet { max-width: none; margin: 0; padding: 8mm 13mm 5mm; border: 0; outline: 0; \
        -webkit-box-decoration-break: clone; box-decoration-break: clone; }
          .subject { margin-top: 1.2rem; }
          .figures { margin: .9rem auto 1.2rem; }
          h2 { margin-top: .9rem; }
          dl > div { padding: .24rem 0; }
          caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          :lang(en) { line-height: 1.45; }
          p, pre { margin: .25rem 0; }
          footer { margin-top: .7rem; padding-top: .2rem; }
        }
        """
}
