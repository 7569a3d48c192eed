import ArgumentParser
import Quantities
import UseCases

/// Ends a membership that was granted.
struct PersonEndCommand: ActCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End what person grant began; sessions and tokens there open nothing (所属の終了).",
        discussion: """
            Example:
              daicho person end reviewer1 --organisation org2 --as admin
            """)

    @Argument(help: "The person's id.")
    var person: PersonID

    @Option(help: "Id of the organisation.")
    var organisation: OrganisationID

    @OptionGroup var act: ActOptions

    func useCase(on folder: DataFolder) -> EndMembership { EndMembership(person, in: organisation) }

    func describe(_ answer: OrganisationID) -> [Bilingual] {
        [Bilingual(ja: "\(person) は \(answer) に所属していません", en: "\(person) no longer acts for \(answer).")]
    }
}
