/// A person acting in one role of one organisation.
package struct Actor: Hashable, Sendable, Codable {
    package let person: PersonID
    package let organisation: OrganisationID
    package let role: Role

    package init(person: PersonID, organisation: OrganisationID, role: Role) {
        self.person = person
        self.organisation = organisation
        self.role = role
    }

    /// Neither the same person nor of the same organisation.
    package func isIndependent(of other: Actor) -> Bool {
        person != other.person && organisation != other.organisation
    }
}

extension Actor: CustomStringConvertible {
    package var description: String { "\(person) (\(role.rawValue), \(organisation))" }
}

/// What a person may act as, in the words of the schemes. The public signs in as nobody, so it is no role.
package enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    /// 運営・管理者
    case programmeOperator
    /// システム運営者
    case systemOperator
    /// 審査機関の検証人
    case verifier
    /// 審査チーム外のレビュー担当
    case independentReviewer
    /// 認証委員会
    case certificationCommittee
    /// 登録簿管理者
    case registryAdministrator
    /// 口座代表者
    case accountRepresentative
    /// 監査（閲覧のみ）
    case auditor
    /// 合同委員会（日本側）
    case jointCommitteeJapan
    /// 合同委員会（相手国側）
    case jointCommitteePartner
    /// 事務局
    case secretariat
    /// 政府の承認担当
    case governmentAuthoriser
    /// オフセット利用者
    case offsetUser

    package var name: Bilingual {
        switch self {
        case .programmeOperator: Bilingual(ja: "運営・管理者", en: "Programme operator")
        case .systemOperator: Bilingual(ja: "システム運営者", en: "System operator")
        case .verifier: Bilingual(ja: "検証人", en: "Verifier")
        case .independentReviewer: Bilingual(ja: "独立レビュー担当", en: "Independent reviewer")
        case .certificationCommittee: Bilingual(ja: "認証委員会", en: "Certification committee")
        case .registryAdministrator: Bilingual(ja: "登録簿管理者", en: "Registry administrator")
        case .accountRepresentative: Bilingual(ja: "口座代表者", en: "Account representative")
        case .auditor: Bilingual(ja: "監査人", en: "Auditor")
        case .jointCommitteeJapan: Bilingual(ja: "合同委員会委員（日本側）", en: "Joint Committee member, Japan side")
        case .jointCommitteePartner: Bilingual(ja: "合同委員会委員（相手国側）", en: "Joint Committee member, partner side")
        case .secretariat: Bilingual(ja: "事務局", en: "Secretariat")
        case .governmentAuthoriser: Bilingual(ja: "政府承認担当", en: "Government authoriser")
        case .offsetUser: Bilingual(ja: "オフセット利用者", en: "Offset user")
        }
    }
}
