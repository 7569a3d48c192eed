package import Quantities
package import Registry
import SQL
package import Store

/// Says how the registry guards what leaves an account (管理策の変更).
package struct SetRegistryControls: ApprovableCommand {
    package static let name = "controls.set"
    package static let permitted: Set<Role> = [.registryAdministrator, .systemOperator]

    package let controls: RegistryControls

    package init(_ controls: RegistryControls) { self.controls = controls }

    package func rehearse(in transaction: Transaction) {}

    package func perform(in transaction: Transaction) throws -> RegistryControls {
        let record = try transaction.append(RegistryControlsSet(controls: controls), subject: RegistryControls.subject)
        try controls.put(record: record, in: transaction.database)
        return controls
    }
}

package struct RegistryControlsSet: EventBody {
    package static let kind = "controls.set"
    package let controls: RegistryControls
}

/// How the registry guards what leaves an account now (管理策の照会).
package struct ShowRegistryControls: Query {
    package static let name = "controls.show"
    package static let readers = Readers.everyone

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> RegistryControls {
        try folder.store.read { try RegistryControls.current(in: $0) }
    }
}

extension RegistryControls {
    static let subject = "policy:controls"
    private static let kind = "policy"
    private static let id = "controls"

    static func current(in database: Database) throws -> RegistryControls {
        try database.remembered(subject) {
            try Snapshot.state(kind, id, as: RegistryControls.self, in: database) ?? RegistryControls.none
        } ?? RegistryControls.none
    }

    func put(record: UInt64, in database: Database) throws {
        try Snapshot.put(Self.kind, Self.id, self, record: record, in: database)
        database.remember(self, Self.subject)
    }
}

extension RegistryRules {
    /// The rules as they are, with the controls as they were set last.
    static func current(in database: Database) throws -> RegistryRules {
        RegistryRules.standard.with(try RegistryControls.current(in: database))
    }
}
