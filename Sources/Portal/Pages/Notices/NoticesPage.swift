import Documents
import Gateways
import Quantities
import Registry
import UseCases

/// What whoever represents accounts is told: every step that concerned them, newest first.
enum NoticesPage {
    static let path = "/notices"
    private static let seenPath = "/notices/seen"
    private static let upTo = "upTo"

    static let routes = [route, seen]

    private static let route = Route.page(PathTemplate(path), .query(ListNotices.self)) { visit in
        let before = try visit.query["before"].map { text throws(Rejection) -> UInt64 in
            guard let index = UInt64(text), index <= UInt64(Int64.max) else { throw Visit.notFound(text) }
            return index
        }
        let list = try visit.ask(ListNotices(before: before))
        return Page(visit.word(.noticesHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.noticesLead))
            if before == nil, let newest = list.newest, list.notices.contains(where: \.isNew) {
                markSeen(upTo: newest, &out, visit)
            }
            listing(list, visit).write(&out, visit, filters: false)
        }
    }

    private static func markSeen(upTo newest: UInt64, _ out: inout HTMLWriter, _ visit: Visit) {
        out.element("form", ["method": "post", "action": seenPath]) { out in
            FormToken.write(visit.session, &out)
            out.void("input", ["type": "hidden", "name": upTo, "value": "\(newest)"])
            out.element("button", ["class": "quiet"], text: visit.word(.noticesMarkSeen))
        }
    }

    /// A mark of one's own is no act: it is repeated without harm, and never goes back.
    private static let seen = Route(.post, PathTemplate(seenPath), .signedIn, longestBody: 4 << 10) { visit in
        guard let actor = visit.reader.actor, let record = UInt64(try visit.form()[upTo] ?? ""),
            record <= UInt64(Int64.max)
        else { throw Visit.notFound(upTo) }
        try visit.folder.noteNoticesSeen(upTo: record, by: actor)
        return Redirect.to(path)
    }

    private static func listing(_ list: NoticeList, _ visit: Visit) -> Listing {
        let word = visit.word
        return Listing(
            word(.noticesHeading),
            [
                .init("new", .noticeNew), .init("at", .recordedAt), .init("step", .noticeStep),
                .init("account", .account), .init("way", .noticeWay),
                .init("quantity", .quantity, unit: .tonnes, isNumber: true), .init("serials", .serials),
                .init("batch", .batch), .init("detail", .noticeDetail), .init("record", .publicColumnRecord),
            ],
            rows: list.notices.map { cells(of: $0, word) },
            next: list.next.map { "?\(visit.query.query(setting: ["before": "\($0)"]))" }, isPaged: true)
    }

    private static func cells(of notice: Notice, _ word: PortalWording) -> [ListingCell] {
        [
            notice.isNew ? .badge(word(.noticeUnseen), .caution) : .empty,
            .text("\(notice.at.day) \(notice.at.timeInJapan)"),
            .text(word(notice.step.name), link: path(of: notice)), accounts(notice, word), way(notice),
            notice.quantity.map { .tonnes($0) } ?? .empty, .text(serials(notice, word)),
            .text(notice.batches.map(\.text).joined(separator: ", ")), .text(detail(notice, word)),
            .code("\(notice.record)", link: RecordLink.path(notice.record)),
        ]
    }

    /// Where what is still to be done is done; else the record that says it.
    static func path(of notice: Notice) -> String {
        if let act = notice.act { return "\(ActsPage.path)/\(Visit.segment(act))" }
        if notice.step == .reserved || notice.step == .confirmed, let account = notice.accounts.first {
            return HoldListPage.path(of: account)
        }
        return RecordLink.path(notice.record)
    }

    private static func accounts(_ notice: Notice, _ word: PortalWording) -> ListingCell {
        guard let first = notice.accounts.first else { return .text(word(.noticeAllAccounts)) }
        return .code(notice.accounts.map(\.text).joined(separator: ", "), link: AccountPage.path(first))
    }

    private static func way(_ notice: Notice) -> ListingCell {
        guard let to = notice.to else { return .text(notice.from?.text ?? "") }
        return .text(notice.from.map { "\($0) → \(to)" } ?? "→ \(to)")
    }

    private static func serials(_ notice: Notice, _ word: PortalWording) -> String {
        let named = notice.units.map { "\($0)" }.joined(separator: ", ")
        return notice.moreBlocks == 0 ? named : "\(named) \(word(.noticeMoreBlocks, "\(notice.moreBlocks)"))"
    }

    private static func detail(_ notice: Notice, _ word: PortalWording) -> String {
        var parts = [notice.hold?.text, notice.detail.map { word($0) }, notice.reason].compactMap { $0 }
        if let act = notice.act { parts.insert(act.text, at: 0) }
        return parts.joined(separator: " · ")
    }
}
