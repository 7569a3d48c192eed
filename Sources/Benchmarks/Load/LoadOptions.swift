import Quantities

/// What the load is made of.
struct LoadOptions {
    /// An account with who represents it.
    typealias Holder = (id: AccountID, representative: PersonID)

    let folder: String
    /// The first part of every id: different for every load on one folder.
    let name: String
    let clients: Int
    /// Milliseconds that a client thinks before its next command.
    let pause: Int
    /// Who registers organisations.
    let administrator: PersonID
    /// Between which accounts units go to and fro.
    let accounts: [Holder]

    init(_ arguments: [String]) throws {
        var values: [String: String] = [:]
        for index in stride(from: 0, to: arguments.count - 1, by: 2) { values[arguments[index]] = arguments[index + 1] }
        func value(_ name: String) throws -> String {
            guard let value = values["--" + name] else { throw LoadOptionMissing(name: name) }
            return value
        }
        folder = try value("folder")
        name = try value("name")
        clients = Int(try value("clients")) ?? 1
        pause = Int(values["--pause"] ?? "") ?? 0
        administrator = try PersonID(value("administrator"))
        accounts = try value("accounts").split(separator: ",").map { text in
            let parts = text.split(separator: ":").map(String.init)
            guard parts.count == 2 else { throw LoadOptionMissing(name: "accounts ACCOUNT:PERSON,ACCOUNT:PERSON") }
            return (try AccountID(parts[0]), try PersonID(parts[1]))
        }
        guard accounts.count == 2 else { throw LoadOptionMissing(name: "accounts ACCOUNT:PERSON,ACCOUNT:PERSON") }
    }
}

struct LoadOptionMissing: Error, CustomStringConvertible {
    let name: String
    var description: String { "load needs --\(name)" }
}
