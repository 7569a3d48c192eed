import ArgumentParser
import Quantities
import UseCases

/// Options of every command that changes something.
struct ActOptions: ParsableArguments {
    @OptionGroup var folder: FolderOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("The person who acts.", valueName: "person"))
    var person: PersonID

    @Option(name: .customLong("in-role"), help: "The role to act in, when the person has several that may do this.")
    var actingRole: Role?

    @Option(name: .customLong("for"), help: "The organisation to act for, when the person is a member of several.")
    var organisation: OrganisationID?

    @Option(
        help: ArgumentHelp(
            "The day in Japan on which the act takes effect: not in the future, not before the project's last step.",
            valueName: "yyyy-mm-dd")
    )
    var on: Day?

    @Option(help: "Idempotency id: the same id with the same content does nothing twice.")
    var id: String?

    /// The person in a role that permits something, for a look at what it would do.
    /// - Throws: ``Rejection`` `person.notPermitted`.
    func actor(in permitted: Set<Role>, of data: DataFolder) throws -> Actor {
        try data.actor(for: request(), permitted: permitted)
    }

    func request() -> Request {
        Request(person: person, role: actingRole, organisation: organisation, id: id, effectiveAt: on?.start)
    }
}
