import ArgumentParser
import Foundation
import Quantities
import UseCases

/// Takes a list of members into a project.
struct MembersImportCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Enrol the homes of a CSV list (会員の登録).",
        discussion: """
            All of them, or none and every reason. docs/members.md documents the columns, which may have English or Japanese \
            headings (会員番号, 住所, 都道府県 …); UTF-8 or CP932. The same list again changes nothing; further homes need a \
            list of their own. Names and addresses stay in the store; the log gets the root over a salted commitment per home.

            Example:
              daicho members import members.csv --project P1 --as op1 --on 2024-03-20
            """)

    @Argument(help: "The list.", completion: .file(extensions: ["csv"]))
    var file: String

    @Option(help: "The project.")
    var project: ProjectID

    @OptionGroup var problems: ProblemsOption
    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) throws -> ImportMembers {
        try ImportMembers(project: project, file: URL(filePath: file))
    }

    func perform() throws {
        let hint = Bilingual(ja: "名簿を直してもう一度取り込んでください", en: "Correct the list and import it again.")
        try problems.keeping(hint: hint) { try carryOut() }
    }

    func wasKnown(_ answer: MembersAnswer) -> Bool { answer.wasKnown }

    func describe(_ answer: MembersAnswer) -> [Bilingual] {
        [
            Bilingual(
                ja: "\(answer.project): 会員 \(answer.enrolled) 件", en: "\(answer.project): \(answer.enrolled) members")
        ]
    }

    func next(_ answer: MembersAnswer) -> [String] {
        ["daicho readings import readings.csv --project \(answer.project) --mapping mapping.yaml --as OPERATOR"]
    }
}
