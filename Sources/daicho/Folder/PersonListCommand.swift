import ArgumentParser
import Quantities
import Store

/// Who may act, and as what.
struct PersonListCommand: FolderCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show who may act (担当者の一覧).",
        discussion: """
            Example:
              daicho person list
            """)

    @OptionGroup var folder: FolderOptions

    func perform() throws {
        let people = try folder.open().store.read { try People.all(in: $0) }
        guard !json else { return try Output.json(people) }
        Table(
            [
                Output.text(ja: "ID", en: "id"), Output.text(ja: "組織", en: "organisation"),
                Output.text(ja: "氏名", en: "name"), Output.text(ja: "役割", en: "roles"),
            ],
            people.map {
                [$0.id.text, $0.organisation.text, $0.name, $0.roles.map(\.rawValue).joined(separator: ", ")]
            }
        ).print()
    }
}
