import Quantities
import Registry

/// An account that a form names.
enum AccountField {
    /// - Throws: ``Rejection`` `registry.account.unknown`, also for what cannot be the number of one.
    static func read(_ name: String, in form: FormValues) throws(Rejection) -> AccountID {
        do { return try AccountID(form[name] ?? "") } catch {
            throw Rejection(
                "registry.account.unknown", expected: "an account", found: String((form[name] ?? "").prefix(80)),
                ja: "その口座はありません", en: "There is no such account")
        }
    }
}
