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
        .sheet { max-width: 52rem; padding: 3.2rem 4rem 2.2rem; border: 1px solid var(--accent); \
        outline: 3px solid var(--accent); outline-offset: 4px; }
        header { text-align: center; }
        .authority { color: var(--accent); letter-spacing: .12em; }
        h1 { margin-top: .6rem; font: 600 2.6rem/1.3 var(--serif); letter-spacing: .04em; }
        :lang(ja) h1 { letter-spacing: .28em; text-indent: .28em; }
        .counterpart { font-family: var(--serif); letter-spacing: .06em; }
        .subject { margin: 1.6rem auto .6rem; font: 600 1.5rem/1.5 var(--serif); }
        .statement { margin: 0 auto; max-width: 38rem; text-wrap: pretty; }
        .figures { margin: 1.4rem auto; padding: 0; list-style: none; }
        .figures li { display: flex; flex-direction: column-reverse; }
        .figures .value { font: 500 5.2rem/1.15 var(--serif); color: var(--accent); \
        font-variant-numeric: lining-nums; letter-spacing: -.01em; }
        .figures .unit { font: 400 1.6rem var(--serif); }
        .figures .caption { color: var(--muted); letter-spacing: .1em; font-size: .95rem; }
        header dl { text-align: left; border-top: 1px solid var(--accent); }
        header .notice { text-align: left; }
        h2 { margin: 1.6rem 0 .3rem; padding: 0; border: 0; font-size: 1rem; }
        dl { margin: .3rem 0 .8rem; }
        dl > div { padding: .3rem 0; font-size: .95rem; }
        .table { margin: .3rem 0 .5rem; }
        footer { margin-top: 1.6rem; }
        @media screen and (max-width: 48rem) {
          .sheet { outline: 0; }
          :lang(ja) h1 { letter-spacing: .1em; text-indent: .1em; }
          .figures .value { font-size: 4rem; }
        }
        @media print {
          html { font-size: 8.4pt; }
          .sheet { margin: 2mm; padding: 9mm 12mm 5mm; border: .3mm solid var(--accent); \
        outline: .9mm solid var(--accent); outline-offset: 1.1mm; box-decoration-break: clone; \
        -webkit-box-decoration-break: clone; }
          h2 { margin-top: 1.1rem; }
          footer { margin-top: 1rem; }
        }
        """
}
