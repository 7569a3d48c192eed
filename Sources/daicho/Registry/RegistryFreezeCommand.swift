import ArgumentParser
import Quantities
import Registry
import UseCases

/// Makes something stand still.
struct RegistryFreezeCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze", abstract: "Make units, an account, an organisation or the registry stand still (凍結).",
        discussion: """
            By the registry administrator. What is frozen is not transferred, retired, cancelled by its holder, exported or \
            set aside, and receives nothing.

            Example:
              daicho registry freeze --account A1 --reason 調査のため --as registrar1
              daicho registry freeze --serials JCL-000000000001..JCL-000000000010 \\
                --reason 調査のため --as registrar1
            """)

    @OptionGroup var scope: FreezeScopeOptions

    @Option(help: "Why; public.")
    var reason: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<Freeze> {
        TakeRegistryStep(Freeze(scope.scope, reason: reason))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(scope.scope) を凍結しました", en: "\(scope.scope) is frozen.")]
    }
}

/// Lets it move again.
struct RegistryUnfreezeCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "unfreeze", abstract: "Let what was frozen in one move again (凍結の解除).",
        discussion: """
            By the registry administrator.

            Example:
              daicho registry unfreeze --account A1 --reason 調査の終了 --as registrar1
            """)

    @OptionGroup var scope: FreezeScopeOptions

    @Option(help: "Why; public.")
    var reason: String

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> TakeRegistryStep<Unfreeze> {
        TakeRegistryStep(Unfreeze(scope.scope, reason: reason))
    }

    func describe(_ answer: RegistryAnswer) -> [Bilingual] {
        [Bilingual(ja: "\(scope.scope) の凍結を解除しました", en: "\(scope.scope) moves again.")]
    }
}

/// What stands still.
struct RegistryFrozenCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "frozen", abstract: "Show what is frozen, and why (凍結一覧).",
        discussion: """
            Example:
              daicho registry frozen
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let rows = try folder.open().answer(ListFreezes(), to: .owner)
        guard !json else { return try Output.json(rows) }
        guard !rows.isEmpty else { return Output.line(ja: "凍結中のものはありません", en: "Nothing is frozen.") }
        Table(
            [
                Output.text(ja: "範囲", en: "scope"), Output.text(ja: "理由", en: "reason"),
                Output.text(ja: "記録", en: "record"),
            ],
            rows.map { ["\($0.scope)", Output.printable($0.reason), "\($0.record)"] }
        ).print()
    }
}
