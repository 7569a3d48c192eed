import ProjectCycle
import Quantities
import Registry
import SQL
import Store

/// What follows from records alone, written as the commands wrote it.
struct ReplayedProjections {
    private let database: Database
    private let shipped: [StoredRule]
    private var projects: [ProjectID: (state: ProjectState, record: UInt64)] = [:]

    init(into database: Database) throws {
        self.database = database
        shipped = try InstallRules.shipped()
    }

    mutating func apply(_ record: LogRecord) throws {
        if let event = try record.event(RegistryEvent.self) {
            return try RegistryTables.apply(event, record: record.index, in: database)
        }
        if let event = try record.event(ProjectEvent.self) { return try apply(event, record.index) }
        switch record.header.kind {
        case OrganisationRegistered.kind:
            let body = try record.body(as: OrganisationRegistered.self)
            let organisation = StoredOrganisation(id: body.organisation, name: body.name, address: body.address)
            try Organisations.put(organisation, record: record.index, in: database)
        case PersonRegistered.kind:
            // A person's name is not in the log; none is made up.
            let body = try record.body(as: PersonRegistered.self)
            let person = StoredPerson(id: body.person, organisation: body.organisation, roles: body.roles, name: "")
            try People.put(person, record: record.index, in: database)
        case MembershipGranted.kind:
            let body = try record.body(as: MembershipGranted.self)
            let membership = Membership(organisation: body.organisation, roles: body.roles)
            try Memberships.put(membership, of: body.person, record: record.index, in: database)
        case MembershipEnded.kind:
            let body = try record.body(as: MembershipEnded.self)
            try Memberships.remove(body.organisation, of: body.person, in: database)
        case RuleInstalled.kind: try install(record.body(as: RuleInstalled.self), record.index)
        case FlagDisposed.kind:
            let body = try record.body(as: FlagDisposed.self)
            try DispositionTable.put(body.decision, project: body.project, record: record.index, in: database)
        case ApprovalPolicySet.kind:
            let body = try record.body(as: ApprovalPolicySet.self)
            try ApprovalPolicy(commands: Set(body.commands), days: body.days).put(record: record.index, in: database)
        default: try PendingActTable.apply(record, in: database)
        }
    }

    /// Writes the projects as the last record left them.
    func finish() throws {
        for (id, project) in projects {
            try Snapshot.put(ProjectDesk.kind, id.text, project.state, record: project.record, in: database)
        }
    }

    private mutating func apply(_ event: ProjectEvent, _ record: UInt64) throws {
        let state = try ProjectState.evolve(projects[event.project]?.state, event)
        projects[event.project] = (state, record)
    }

    /// A rule's record holds its digest; its text is known when the program ships it.
    private func install(_ body: RuleInstalled, _ record: UInt64) throws {
        guard let rule = shipped.first(where: { $0.digest == body.digest }) else { return }
        let named = StoredRule(
            digest: body.digest, kind: body.rule, id: body.id, version: body.version, text: rule.text)
        try Rules.put(named, record: record, in: database)
    }
}
