import Quantities
import Registry
import UseCases

/// What the registry administrator enters on an account, and whom its holder trusts.
enum AccountStepEndpoints {
    static let all = [close, flag, limit, appoint, dismiss, trust, distrust]

    private static let codes = ["registry.account.unknown", "registry.account.closed"]
    /// Public, without personal data.
    static let reason = Schema.text(1...RegistryRules.longestReason).meaning(
        ja: "理由（公開。個人情報は記載しない）", en: "Why; public, without personal data")

    private struct Closing: Decodable { let reason: String }

    private static let close = Endpoint.post(
        "/accounts/{account}/closing", .accounts, ja: "口座閉鎖（取消不能）",
        en: "Close an empty account for good; irreversible", parameters: [.account], body: Closing.self,
        rules: { $0.with("reason", reason) }, codes: codes + ["registry.account.notEmpty"]
    ) { call, body in TakeRegistryStep(CloseAccount(account: try call.identifier("account"), reason: body.reason)) }

    private struct Flag: Decodable {
        let flag: AccountFlag
        /// Entered, or erased.
        let isOn: Bool
        let reason: String
    }

    private static let flag = Endpoint.post(
        "/accounts/{account}/flags", .accounts, ja: "信託・処分の制限の記録と抹消",
        en: "Enter trust or a restriction on an account, or erase it", parameters: [.account], body: Flag.self,
        rules: { $0.with("reason", reason) }, codes: codes + ["registry.flag.unchanged"]
    ) { call, body in
        TakeRegistryStep(
            FlagAccount(
                account: try call.identifier("account"), flag: body.flag, isOn: body.isOn, reason: body.reason))
    }

    private struct Limit: Decodable { let limit: Tonnes? }

    private static let limit = Endpoint.post(
        "/accounts/{account}/limit", .accounts, ja: "一回の取引の限度量（省略すると限度なし）",
        en: "Limit what one transaction may move out of an account; without a limit there is none",
        parameters: [.account], body: Limit.self, codes: codes + ["registry.limit.unchanged"]
    ) { call, body in TakeRegistryStep(LimitAccount(account: try call.identifier("account"), limit: body.limit)) }

    private struct Representative: Decodable {
        let person: PersonID
        let power: RepresentativePower
    }

    private static let appoint = Endpoint.post(
        "/accounts/{account}/representatives", .accounts, ja: "口座代表者の指名と権限の変更",
        en: "Name a representative of an account, or change what they may do", parameters: [.account],
        body: Representative.self,
        codes: codes + ["registry.representative.unchanged", "registry.representative.tooMany"]
    ) { call, body in
        TakeRegistryStep(
            AppointRepresentative(account: try call.identifier("account"), person: body.person, power: body.power))
    }

    private static let dismiss = Endpoint.post(
        "/accounts/{account}/representatives/{person}/removal", .accounts, ja: "口座代表者の解任",
        en: "Remove a representative of an account",
        parameters: [.account, .path("person", ja: "担当者", en: "The person")],
        codes: codes + ["registry.representative.unchanged", "registry.representative.last"]
    ) { call in
        TakeRegistryStep(
            RemoveRepresentative(account: try call.identifier("account"), person: try call.identifier("person")))
    }

    private static let trustCodes =
        codes + ["registry.account.notRepresented", "registry.trust.unchanged", "registry.calendar.unknown"]

    private struct Trusted: Decodable { let destination: AccountID }

    private static let trust = Endpoint.post(
        "/accounts/{account}/trusted-accounts", .accounts, ja: "信頼口座の登録",
        en: "Trust a destination: units go there without delay, from some working days on", parameters: [.account],
        body: Trusted.self, codes: trustCodes + ["registry.transfer.sameAccount", "registry.trust.tooMany"]
    ) { call, body in
        TakeRegistryStep(TrustDestination(account: try call.identifier("account"), destination: body.destination))
    }

    private static let distrust = Endpoint.post(
        "/accounts/{account}/trusted-accounts/{destination}/removal", .accounts, ja: "信頼口座の削除",
        en: "Take a destination off the trusted ones; at once",
        parameters: [.account, .path("destination", ja: "移転先口座", en: "The account that is trusted")],
        codes: trustCodes
    ) { call in
        TakeRegistryStep(
            DistrustDestination(
                account: try call.identifier("account"), destination: try call.identifier("destination")))
    }
}
