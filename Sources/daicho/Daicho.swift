import ArgumentParser

@main
struct Daicho: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "daicho",
        abstract: "台帳: measured action into credits that anyone can check.",
        discussion: """
            A data folder holds everything. The whole job, step by step:

              daicho init                             make a data folder
              daicho organisation add …               public names, for the documents
              daicho person add …                     say who may act: operator, verifier,
                                                      reviewer and committee of different
                                                      organisations, registry, holder
              daicho account open …                   an account for the credits
              daicho project plan|validate|register … the project
              daicho members import …                 the homes (会員)
              daicho readings import …                their readings, through a mapping
              daicho quality show …                   what the detectors say
              daicho period close …                   a monitoring period (モニタリング期間)
              daicho report produce …                 the monitoring report
              daicho verification open|run|answer …   the 69 items
              daicho verification review|sign …       the statement
              daicho certify …                        the committee's decision
              daicho units issue|transfer|retire …    the credits
              daicho hold list|release|confirm …      what is set aside or under way
              daicho registry freeze|controls …       what guards the registry
              daicho duplicates list|import-list …    what may be claimed for twice
              daicho act list|approve|decline …       what waits for a second person
              daicho notice list …                    what representatives are told
              daicho explain SERIAL                   down to the reading
              daicho bundle SERIAL                    a proof for strangers
              daicho verify FILE                      check such a proof, without a folder
              daicho fsck                             everything, recomputed
              daicho audit                            the registry, judged by a second checker
              daicho serve                            the portal: pages for everyone
              daicho log export|serve|cosign|prove …  the log, for strangers to check
              daicho backup|restore FILE              everything, kept and made again
              daicho export|import FILE               the log, as anyone may have it

            `daicho demo` performs exactly these steps on a simulated fleet.
            Entering a past year? Give --on to every step, from project plan on.
            Every command has --json, and help with an example: daicho help verify
            Output is Japanese when LANG begins with ja.
            Exit codes: 0 done; 1 refused, or not sound; 64 wrong usage.
            Shell completion: daicho --generate-completion-script bash|zsh|fish
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Start", subcommands: [DemoCommand.self, ServeCommand.self]),
            CommandGroup(
                name: "Folder",
                subcommands: [
                    InitCommand.self, PersonGroup.self, OrganisationGroup.self, LoginGroup.self, TokenGroup.self,
                    FactorsGroup.self, LogGroup.self,
                    FsckCommand.self, AuditCommand.self, BackupCommand.self, RestoreCommand.self, ExportCommand.self,
                    ImportCommand.self,
                ]),
            CommandGroup(
                name: "Project",
                subcommands: [ProjectGroup.self, MembersGroup.self, ReadingsGroup.self, QualityGroup.self]),
            CommandGroup(
                name: "Claim",
                subcommands: [
                    PeriodGroup.self, ReportGroup.self, VerificationGroup.self, CertifyCommand.self, RefuseCommand.self,
                ]),
            CommandGroup(
                name: "Registry",
                subcommands: [
                    AccountGroup.self, UnitsGroup.self, HoldGroup.self, RegistryGroup.self, DuplicatesGroup.self,
                    ActGroup.self, NoticeGroup.self,
                ]),
            CommandGroup(name: "Proof", subcommands: [ExplainCommand.self, BundleCommand.self, VerifyCommand.self]),
        ])
}
