import ArgumentParser

@main
struct Daicho: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "daicho",
        abstract: "台帳: measured action into credits that anyone can check.",
        discussion: """
            A data folder holds everything. The whole job, step by step:

              daicho init                        make a data folder
              daicho person add …                say who may act
              daicho project plan|validate|register …
              daicho members import …            the homes (会員)
              daicho readings import …           their readings, through a mapping
              daicho quality show …              what the detectors say
              daicho period close …              a monitoring period (モニタリング期間)
              daicho report …                    the monitoring report
              daicho checklist run|answer …      the 69 items
              daicho review … ; daicho statement …
              daicho certify …
              daicho units issue|transfer|retire …
              daicho explain SERIAL              down to the reading
              daicho bundle SERIAL ; daicho verify FILE
              daicho fsck                        everything, recomputed

            `daicho demo` performs exactly these on a simulated fleet.
            Shell completion: daicho --generate-completion-script bash|zsh|fish
            """,
        version: "0.1.0",
        subcommands: [])
}
