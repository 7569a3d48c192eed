import ProjectCycle
package import Quantities
import Registry
import SQL
import Store

/// What a new plan can name: the people of the operator and the methodologies that are installed (計画書の選択肢).
package struct ShowPlanChoices: Query {
    package static let name = "project.planChoices"
    package static let readers = Readers.roles(PlanProject.permitted)

    package init() {}

    package func answer(to reader: Reader, from folder: DataFolder) throws -> PlanChoices {
        try folder.store.read { database in
            PlanChoices(
                people: try People.all(in: database).filter { $0.organisation == reader.actor?.organisation }
                    .map { PlanChoices.Person(id: $0.id, name: $0.name) },
                accounts: try RegistryTables.accounts(in: database).filter {
                    $0.organisation == reader.actor?.organisation
                }.map(\.id),
                methodologies: try Rules.installed(kind: "methodology", in: database).map {
                    PlanChoices.Methodology(id: $0.id, version: $0.version)
                })
        }
    }
}

package struct PlanChoices: Sendable {
    package struct Person: Hashable, Sendable {
        package let id: PersonID
        package let name: String
    }

    package struct Methodology: Hashable, Sendable {
        package let id: String
        package let version: String
    }

    package let people: [Person]
    /// Accounts of the operator's organisation.
    package let accounts: [AccountID]
    package let methodologies: [Methodology]
}
