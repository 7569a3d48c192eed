import Quantities
import Store
import Testing

/// What a writer remembers between its commits must never be what somebody else has changed since.
@Suite struct MemoTests {
    private static let person = PersonID(known: "p1")

    private static func put(_ organisation: String, _ store: Store, id: String, refuse: Bool = false) throws {
        _ = try store.perform("put", organisation, TemporaryStore.context(id)) { transaction -> UInt64 in
            let record = try transaction.append(Noted(text: organisation, number: 0), subject: "test:1")
            let person = StoredPerson(
                id: person, organisation: try OrganisationID(organisation), roles: [.auditor], name: "n")
            try People.put(person, record: record, in: transaction.database)
            _ = try People.person(person.id, in: transaction.database)
            if refuse { throw Rejection("test.refused", ja: "拒否", en: "Refused") }
            return record
        }
    }

    private static func seen(by store: Store, id: String) throws -> String? {
        try store.perform("see", id, TemporaryStore.context(id)) {
            try People.person(person, in: $0.database)?.organisation.text
        }.answer
    }

    @Test("a change by another process is seen by the next command", arguments: StoreKind.here)
    func otherProcess(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        let other = try temporary.reopened()
        try Self.put("org1", temporary.store, id: "a")
        #expect(try Self.seen(by: temporary.store, id: "b") == "org1")
        try Self.put("org2", other, id: "c")
        #expect(try Self.seen(by: temporary.store, id: "d") == "org2")
        #expect(try Self.seen(by: other, id: "e") == "org2")
    }

    @Test("what a refused command wrote is not remembered", arguments: StoreKind.here)
    func refused(_ kind: StoreKind) throws {
        let temporary = try TemporaryStore(kind)
        try Self.put("org1", temporary.store, id: "a")
        #expect(try Self.seen(by: temporary.store, id: "b") == "org1")
        #expect(throws: Rejection.self) { try Self.put("org2", temporary.store, id: "c", refuse: true) }
        #expect(try Self.seen(by: temporary.store, id: "d") == "org1")
    }
}
