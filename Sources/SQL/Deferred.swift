/// Changes of one kind that a transaction holds back, to make them together: before its next statement, which then sees
/// them, or at its end.
///
/// ``Database/deferred(_:)`` gives the one of this transaction.
package protocol Deferred: AnyObject {
    init()

    /// Lower ones are made first: rows before what refers to them.
    static var order: Int { get }

    /// Makes the changes. It is asked once, and of no use after.
    func make(in database: Database) throws
}
