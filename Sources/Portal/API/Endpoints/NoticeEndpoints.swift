import Quantities
import UseCases

/// What whoever represents accounts is told.
enum NoticeEndpoints {
    static let all = [
        Endpoint.list(
            "/notices", .accounts, ja: "通知の一覧（新しい順）",
            en: "What the accounts that one represents were concerned by, newest first",
            { _, page in ListNotices(before: try page.record()) },
            as: { Paged($0.notices, next: $0.next.map { "\($0)" }) })
    ]
}
