import ArgumentParser

struct RegistryGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry",
        abstract: "Controls of the registry: freezes, limits, delays, reconciliation (登録簿の管理策).",
        discussion: """
            Example:
              daicho registry freeze --account A1 --reason 調査のため --as registrar1
              daicho registry controls
            """,
        subcommands: [
            RegistryFreezeCommand.self, RegistryUnfreezeCommand.self, RegistryFrozenCommand.self,
            RegistryControlsCommand.self, RegistrySetControlsCommand.self, RegistryCadTrustCommand.self,
            RegistryReconcileCommand.self,
        ])
}
