extension VerificationReport {
    /// Something the verifier raised.
    package struct Finding: Codable, Hashable, Sendable {
        package let id: String
        package let kind: Kind
        /// The checklist item it belongs to.
        package let item: String
        package let text: String
        package let resolution: String
        package let isClosed: Bool

        package init(
            id: String, kind: Kind, item: String, text: String, resolution: String, isClosed: Bool
        ) {
            self.id = id
            self.kind = kind
            self.item = item
            self.text = text
            self.resolution = resolution
            self.isClosed = isClosed
        }

        package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
            /// 是正要求 corrective action request
            case correctiveAction
            /// 明確化要求 clarification request
            case clarification
            /// 将来の是正要求 forward action request
            case forwardAction
        }
    }
}
