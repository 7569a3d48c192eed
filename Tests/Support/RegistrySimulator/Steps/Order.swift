/// What somebody asks of the registry, in plain numbers and names, so that a slow registry of single units can judge it
/// without any code of the real one. Instants are seconds, days are numbers since 1970 in Japan.
package enum Order: Hashable, Sendable {
    package enum Selection: Hashable, Sendable {
        case quantity(Int)
        /// Of the batch that begins with this serial.
        case batch(quantity: Int, prefix: Int, first: Int)
        /// Prefix 0 is JC, 1 is JCL.
        case serials(prefix: Int, first: Int, last: Int)
    }

    package enum Scope: Hashable, Sendable {
        case registry
        case organisation(String)
        case account(String)
        case serials(prefix: Int, first: Int, last: Int)
    }

    package struct Row: Hashable, Sendable {
        let to: String
        let units: Selection
    }

    package enum Power: String, CaseIterable, Hashable, Sendable { case act, initiate, approve, view }
    package enum Flag: String, CaseIterable, Hashable, Sendable { case trust, restrictedDisposal }
    package enum Place: String, CaseIterable, Hashable, Sendable { case none, other, same, declared }
    package enum Reason: String, CaseIterable, Hashable, Sendable { case voluntary, mandatory, reversal }

    case open(String, of: String, isBuffer: Bool, checked: Int?, title: String)
    case close(String, reason: String)
    case flag(String, Flag, isOn: Bool, reason: String)
    case limit(String, Int?)
    case appoint(String, person: String, Power)
    case remove(String, person: String)
    case trust(String, String)
    case distrust(String, String)
    case freeze(Scope, reason: String)
    case unfreeze(Scope, reason: String)
    case issue(String, prefix: Int, period: String, counts: [Int], isPlaceKnown: Bool)
    case transfer(String, to: String, Selection, on: Int?)
    case bulk(String, [Row])
    case correct(record: Int, reason: String)
    case retire(String, Selection, forKeidanren: Bool, Place, detail: String)
    case cancel(String, Selection, Reason, detail: String)
    case export(String, Selection, registry: String)
    case reserve(String, to: String, Selection, until: Int)
    case offer(String, to: String, Selection, inReturn: Selection, until: Int)
    case accept(Int, Selection)
    case complete(Int)
    case settle(Int)
    case release(Int)
    case confirm(Int)
}

package struct Asker: Hashable, Sendable {
    package enum Part: String, Hashable, Sendable { case registryAdministrator, accountRepresentative, verifier }

    let person: String
    let organisation: String
    let part: Part
}

package enum Step: Hashable, Sendable {
    case wait(seconds: Int)
    case ask(Asker, Order)
}

extension Step {
    /// The same with one wait for several in a row.
    static func joiningWaits(_ steps: [Step]) -> [Step] {
        var joined: [Step] = []
        for step in steps {
            if case .wait(let more) = step, case .wait(let seconds) = joined.last {
                joined[joined.count - 1] = .wait(seconds: seconds + more)
            } else {
                joined.append(step)
            }
        }
        return joined
    }
}

extension Step: CustomStringConvertible {
    package var description: String {
        switch self {
        case .wait(let seconds): "wait \(seconds) s"
        case .ask(let asker, let order): "\(asker.part.rawValue) \(asker.person) of \(asker.organisation): \(order)"
        }
    }
}
