package import Quantities

/// The verification checklist (検証項目一覧) with its settings, as loaded from one file.
///
/// The embedded file is a reconstruction, `verified: false`: of the official list only 69 = 50 + 19 is `sourced` DECK.
/// Another file of the same form replaces it.
package struct Checklist: Hashable, Sendable {
    /// Such as `jcredit-en-r-002-checklist`.
    package let key: Identifier<Checklist>
    package let version: String
    package let verified: Bool
    package let source: String
    package let settings: ChecklistSettings
    package let sections: [ChecklistSection]
    /// In the order of the file.
    package let items: [ChecklistItem]

    package func item(_ id: ChecklistItem.ID) -> ChecklistItem? { items.first { $0.id == id } }

    /// Items that a check of this program decides.
    package var decidedBySystem: [ChecklistItem] {
        items.filter { $0.filler == .system && SystemChecks.byItem[$0.id] != nil }
    }

    /// Items a person has to answer: the verifier's own, and any that no check claims.
    package var openForVerifier: [ChecklistItem] {
        items.filter { $0.filler == .verifier || SystemChecks.byItem[$0.id] == nil }
    }

    /// The list compiled into the program.
    /// - Throws: ``Rejection`` `verification.checklist.…`; a test proves that it does not.
    package static func embedded() throws(Rejection) -> Checklist {
        try Checklist(yaml: embeddedBytes)
    }

    /// The bytes of the embedded list, for its digest.
    package static var embeddedBytes: [UInt8] { PackageResources.checklist_yaml }
}
