import ArgumentParser
import Quantities
import Registry

/// What is to stand still, or to move again.
struct FreezeScopeOptions: ParsableArguments {
    @Flag(help: "The whole registry.")
    var everything = false

    @Option(help: "All accounts of this organisation.")
    var organisation: OrganisationID?

    @Option(help: "This account.")
    var account: AccountID?

    @Option(help: ArgumentHelp("These units.", valueName: "first..last"))
    var serials: SerialSpan?

    func validate() throws {
        guard all.count == 1 else {
            throw ValidationError("Say one of --everything, --organisation, --account and --serials.")
        }
    }

    var scope: FreezeScope { all.first ?? .registry }

    private var all: [FreezeScope] {
        [
            everything ? .registry : nil, organisation.map { .organisation($0) }, account.map { .account($0) },
            serials.map { .units($0.first.prefix, $0.range) },
        ].compactMap(\.self)
    }
}
