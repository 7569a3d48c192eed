import Quantities
import Registry
import Store
import UseCases

enum AccountEndpoints {
    static let all = [list, open, show, blocks, statement, summary, certified]

    /// An account with what it holds and has retired.
    private struct Holdings: Codable, Sendable {
        let account: Account
        let organisationName: String
        let held: Tonnes
        let retired: Tonnes
    }

    private static let list = Endpoint.list(
        "/accounts", .accounts, ja: "口座の一覧", en: "Accounts with what they hold and have retired",
        { _, page in ListAccounts(after: try page.after.map { try AccountID($0) }) },
        as: { list in
            Paged(
                list.rows.map {
                    Holdings(
                        account: $0.account, organisationName: $0.organisationName, held: $0.held, retired: $0.retired)
                }, next: list.next?.text)
        })

    private static let open = Endpoint.post(
        "/accounts", .accounts, ja: "口座開設", en: "Open an account", body: OpenAccount.self,
        rules: {
            $0.with("title", .text(1...OpenAccount.longestTitle))
                .with("dueDiligence.basis", .text(1...DueDiligence.longestBasis))
        },
        codes: [
            "registry.account.exists", "registry.account.dueDiligenceMissing", "registry.account.dueDiligenceAhead",
        ]
    ) { _, body in TakeRegistryStep(body) }

    private struct Shown: Codable, Sendable {
        struct Vintage: Codable, Sendable {
            let vintage: FiscalYear
            let held: Tonnes
            /// Of what is held.
            let setAside: Tonnes
            let retired: Tonnes
        }

        let account: Account
        let organisationName: String
        let held: Tonnes
        /// Of what is held.
        let setAside: Tonnes
        let retired: Tonnes
        /// Ascending by fiscal year.
        let vintages: [Vintage]

        init(_ view: AccountView) {
            account = view.account
            organisationName = view.organisationName
            held = view.held
            setAside = view.setAside
            retired = view.retired
            vintages = view.vintages.map {
                Vintage(vintage: $0.vintage, held: $0.held, setAside: $0.reserved, retired: $0.retired)
            }
        }
    }

    private static let show = Endpoint.get(
        "/accounts/{account}", .accounts, ja: "口座照会（ヴィンテージ別残高）", en: "One account, by vintage",
        parameters: [.account], codes: ["account.unknown"],
        { call in ShowAccount(account: try call.identifier("account")) }, as: { Shown($0) })

    /// Consecutive units of one batch on an account.
    private struct Block: Codable, Sendable {
        let first: Serial
        let last: Serial
        let quantity: Tonnes
        let status: BlockStatus
        let batch: BatchID
        let vintage: FiscalYear
        let project: ProjectID

        init(_ row: AccountView.Block) {
            first = row.block.part.first
            last = row.block.part.last
            quantity = row.block.part.quantity
            status = row.block.status
            batch = row.batch.id
            vintage = row.batch.vintage
            project = row.batch.project
        }
    }

    private static let blocks = Endpoint.list(
        "/accounts/{account}/blocks", id: "account.blocks", .accounts, ja: "口座のクレジット（シリアル番号順）",
        en: "The units on an account, by serial", parameters: [.account], codes: ["account.unknown"],
        { call, page in
            ShowAccount(account: try call.identifier("account"), after: try page.after.map { try Serial($0) })
        }, as: { Paged($0.blocks.map { Block($0) }, next: $0.next.map { "\($0)" }) })

    private static let statement = Endpoint.list(
        "/accounts/{account}/statement", .accounts, ja: "取引明細", en: "What moved on an account, newest page first",
        parameters: [
            .account, .query("from", .day, ja: "記録日の初日（日本時間）", en: "The first day of recording, in Japan"),
            .query("to", .day, ja: "記録日の最終日（この日を含む）", en: "The last day of recording, included"),
        ], codes: ["account.unknown", "account.notYetOpen", "quantity.period.empty"],
        { call, page in
            let days = try days(call)
            return ShowAccountStatement(
                account: try call.identifier("account"), asOf: days.asOf, period: days.period,
                before: try page.record(), most: statementLines)
        }, as: { Paged($0.lines, next: $0.earlier.map { "\($0)" }) })

    private static let summary = Endpoint.get(
        "/accounts/{account}/statement/summary", .accounts, ja: "取引明細の合計（期首残高・増減・期末残高）",
        en: "What a statement comes to: opening balance, what came and went, closing balance",
        parameters: [
            .account, .query("from", .day, ja: "記録日の初日（日本時間）", en: "The first day of recording, in Japan"),
            .query("to", .day, ja: "記録日の最終日（この日を含む）", en: "The last day of recording, included"),
        ], codes: ["account.unknown", "account.notYetOpen", "quantity.period.empty"]
    ) { call in
        let days = try days(call)
        return ShowStatementSummary(account: try call.identifier("account"), asOf: days.asOf, period: days.period)
    }

    private static let certified = Endpoint.get(
        "/accounts/{account}/statement/certified", .accounts, ja: "取引明細（期首・期末残高、受領証付き）",
        en: "A statement of some days: opening balance, movements, closing balance, with a receipt for each record",
        parameters: [
            .account,
            .query("from", .day, ja: "初日（日本時間）。省略時は最終日", en: "The first day, in Japan; the last when left out"),
            .query("to", .day, ja: "最終日（この日を含む）。省略時は今日", en: "The last day, included; today when left out"),
        ], codes: ["account.unknown", "account.notYetOpen", "account.statement.tooLong", "quantity.period.empty"]
    ) { call in
        let to = try day("to", call) ?? call.visit.folder.now.day
        return CertifyStatement(
            account: try call.identifier("account"),
            period: try Period(day("from", call) ?? to, until: to.advanced(by: 1)))
    }

    /// The days of a statement; without a first one, all until the last.
    private static func days(_ call: EndpointCall) throws -> (asOf: AsOf?, period: Period?) {
        let (from, to) = try (day("from", call), day("to", call))
        guard let from else { return (to.map(AsOf.endOf), nil) }
        return (nil, try Period(from, until: (to ?? call.visit.folder.now.day).advanced(by: 1)))
    }

    private static func day(_ name: String, _ call: EndpointCall) throws(Rejection) -> Day? {
        guard let text = call.text(name) else { return nil }
        return try Day(text)
    }

    private static let statementLines = 100
}
