package import Quantities

/// The project as it is named in the head of every document.
package struct ProjectHeading: Codable, Hashable, Sendable {
    package let id: ProjectID
    package let name: String
    /// The scheme: `J-クレジット制度`.
    package let scheme: Bilingual
    /// 通常型 or プログラム型.
    package let form: Bilingual
    /// 運営・管理者
    package let operatorID: OrganisationID
    package let operatorName: String
    package let operatorAddress: String

    package init(
        id: ProjectID, name: String, scheme: Bilingual, form: Bilingual, operatorID: OrganisationID,
        operatorName: String, operatorAddress: String
    ) {
        self.id = id
        self.name = name
        self.scheme = scheme
        self.form = form
        self.operatorID = operatorID
        self.operatorName = operatorName
        self.operatorAddress = operatorAddress
    }
}
