import Gateways
import Quantities
import Registry
import Store
import Testing

@testable import Portal
@testable import UseCases

/// A list of transfers through the portal: looked at, refused row by row, carried out whole.
@Suite struct BulkTransferPageTests {
    private static let path = "/accounts/SIM-A1/transfers"
    private let desk: DeskFolder

    init() throws {
        desk = try DeskFolder(upTo: .retired, homes: 12)
        try desk.folder.takesOnePerson()
    }

    private func upload(_ text: String, by visitor: DeskVisitor, to path: String = path) throws -> WebAnswer {
        try PortalSite(desk.folder, sessions: visitor).upload(
            path, [], files: [("list", "list.csv", Array(text.utf8))], token: DeskVisitor.token)
    }

    private func records() throws -> UInt64 { try desk.folder.store.read { try RecordLog.size(in: $0) } }

    @Test("a good list is shown as what it moves, and done once when it is confirmed")
    func done() throws {
        let holder = desk.holder
        let before = try records()
        let preview = try upload("to,quantity\nSIM-A2,1\nSIM-A2,2\n", by: holder)
        #expect(preview.status == 200 && preview.page.contains("2 件の移転"), "\(preview.page.suffix(2000))")
        #expect(preview.page.contains("name=\"rows\"") && preview.page.contains("SIM-A2,2,,"))
        #expect(try records() == before)
        let form: FormValues = [
            "id": "b1", "rows": "to,quantity,batch,serials\nSIM-A2,1,,\nSIM-A2,2,,", "confirmed": "yes",
        ]
        let held = try holder.ask(ShowAccount(account: AccountID("SIM-A2"))).held
        let answer = try holder.isAccepted("\(Self.path)/confirm", form)
        #expect(answer.location.hasPrefix("/accounts/SIM-A1?recorded="))
        #expect(try holder.ask(ShowAccount(account: AccountID("SIM-A2"))).held.count == held.count + 3)
        #expect(try records() == before + 1)
        #expect(try CheckFolder().run(on: desk.folder).isClean)
    }

    @Test("every bad row is told beside its cells, of form and of rule, and nothing moves")
    func bad() throws {
        let before = try records()
        let form = try upload(
            "to,quantity,serials\nSIM-A2,one,\nSIM-A2,1,JCL-000000000001\n\"<b>\",1,\n", by: desk.holder)
        #expect(form.status == 422, "\(form.page.suffix(2000))")
        for word in ["数量が正しくありません", "どちらか一方", ">2</th>", ">3</th>", ">4</th>", "&lt;b&gt;", "one"] {
            #expect(form.page.contains(word), "\(word)")
        }
        let rule = try upload(
            "to,quantity\nSIM-A2,1\nNOBODY,1\n\nSIM-A1,1\nSIM-A2,99999999\n", by: desk.holder)
        #expect(rule.status == 422)
        for word in ["NOBODY", "移転元と移転先が同じ口座です", "保有量を超えています", ">3</th>", ">5</th>", ">6</th>"] {
            #expect(rule.page.contains(word), "\(word)")
        }
        try desk.guarded()
        let untrusted = try upload("to,quantity\nSIM-A2,1\n", by: desk.holder)
        #expect(untrusted.status == 422 && untrusted.page.contains("信頼口座でない移転先"))
        #expect(try upload("", by: desk.holder).page.contains("portal.upload.missing"))
        let tampered = try desk.holder.post("\(Self.path)/confirm", ["id": "b0", "rows": "to\nX", "confirmed": "yes"])
        #expect(tampered.status == 422)
        #expect(try records() == before + 1, "the controls alone")
    }

    @Test("it is its holder's alone")
    func others() throws {
        let buyer = desk.visitor(DeskFolder.parties.buyer)
        #expect(try upload("to,quantity\nSIM-A2,1\n", by: buyer).status == 404)
        #expect(try upload("to,quantity\nSIM-A2,1\n", by: desk.visitor(DeskFolder.parties.registrar)).status == 403)
        let form: FormValues = ["id": "b1", "rows": "to,quantity\nSIM-A2,1", "confirmed": "yes"]
        #expect(try buyer.post(form: form, to: "\(Self.path)/confirm").status == 404)
        #expect(try desk.visitor(nil).get(Self.path).location.hasPrefix("/sign-in"))
    }
}
