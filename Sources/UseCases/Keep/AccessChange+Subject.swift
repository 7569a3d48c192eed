import Identity
import Quantities

extension AccessChange {
    /// What the records about a person's access are filed under.
    static func subject(_ person: PersonID) -> String { "access:\(person)" }
}
