import Gateways
import Quantities
import Registry
import Testing

@testable import Portal
@testable import UseCases

/// What representatives are told, as they meet it in the portal and the API.
@Suite struct NoticePageTests {
    private let desk: DeskFolder
    private let parties = DeskFolder.parties

    init() throws {
        desk = try DeskFolder(upTo: .retired, homes: 12)
        try desk.folder.takesOnePerson()
    }

    @Test("notices are on every page's header until they are marked as read")
    func seen() throws {
        let buyer = desk.visitor(parties.buyer)
        try #require(try !buyer.get("/notices", language: "en").page.contains("JavaScript"))
        let before = try desk.folder.answer(CountNewNotices(), to: .person(try #require(buyer.actor)))
        #expect(before > 0)
        #expect(try buyer.get("/accounts", language: "en").page.contains("\(before) unread"))
        let page = try buyer.get("/notices").page
        #expect(page.contains("すべて既読にする") && page.contains("未読 \(before)"))
        #expect(page.contains("/log/records/"))
        let list = try desk.folder.answer(ListNotices(), to: .person(try #require(buyer.actor)))
        let newest = try #require(list.newest)
        let forged = try PortalSite(desk.folder, sessions: buyer).answer(
            WebRequest(
                "POST", "/notices/seen", headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: Array("upTo=\(newest)".utf8)))
        #expect(forged.status == 403, "another site's page cannot mark anything")
        #expect(try buyer.post("/notices/seen", ["upTo": "-1"]).status == 404)
        #expect(try buyer.post("/notices/seen", ["upTo": "\(newest)"]).location == "/notices")
        #expect(try !buyer.get("/accounts", language: "en").page.contains("unread"))
        #expect(try !buyer.get("/notices").page.contains("すべて既読にする"))
        #expect(try buyer.get("/notices?before=0").status == 200)
        #expect(try buyer.get("/notices?before=x").status == 404)
        let file = try buyer.get("/notices?as=csv")
        guard case .parts(let part) = file.content else {
            Issue.record("a list that may be long comes in parts")
            return
        }
        #expect(String(decoding: try #require(try part()), as: UTF8.self).contains("\(newest)"))
    }

    @Test("hostile texts stay texts, and nobody sees what is told to others")
    func told() throws {
        try desk.guarded(.none)
        let (holder, buyer) = (desk.holder, desk.visitor(parties.buyer))
        try holder.takes(
            "/accounts/SIM-A1/cancel",
            [
                "id": "n1", "by": "quantity", "quantity": "1", "reason": "voluntary",
                "detail": "<script>alert(1)</script>",
            ],
            shows: "&lt;script&gt;")
        let page = try holder.get("/notices", language: "en").page
        #expect(page.contains("Units cancelled") && page.contains("&lt;script&gt;alert(1)"))
        #expect(!page.contains("<script>alert"))
        #expect(try !buyer.get("/notices", language: "en").page.contains("Units cancelled"))
        #expect(try holder.get("/api/v1/notices").page.contains("\"step\":\"cancelled\""))
        #expect(try !buyer.get("/api/v1/notices").page.contains("cancelled"))
        #expect(try desk.visitor(nil).get("/notices").location.hasPrefix("/sign-in"))
    }
}
