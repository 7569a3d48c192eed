import Gateways
import Quantities
import Registry
import Testing

@testable import Portal
@testable import UseCases

/// Units that wait, as their giver and their receiver meet them.
@Suite struct HoldPageTests {
    private let desk: DeskFolder
    private let parties = DeskFolder.parties

    init() throws {
        desk = try DeskFolder(upTo: .retired, homes: 12)
        try desk.folder.takesOnePerson()
        try desk.guarded()
    }

    private func form(_ id: String, _ more: FormValues = [:]) -> FormValues {
        ["id": id, "to": "SIM-A2", "by": "quantity", "quantity": "1"] + more
    }

    @Test("a transfer to an account that is not trusted waits, is confirmed by its receiver, and can be called back")
    func waiting() throws {
        let (holder, buyer) = (desk.holder, desk.visitor(parties.buyer))
        let answer = try holder.takes("/accounts/SIM-A1/transfer", form("t1"), shows: "取りやめることができます")
        #expect(answer.location.hasPrefix("/holds/H-1?recorded="))
        let receipt = try holder.get(answer.location, language: "en").page
        #expect(receipt.contains("unless the receiving account has confirmed by then") && receipt.contains("Call back"))
        #expect(receipt.contains("action=\"/holds/H-1/release\"") && !receipt.contains("/holds/H-1/complete"))
        let toDo = try buyer.get("/work", language: "en").page
        #expect(toDo.contains("/holds/H-1") && toDo.contains("Confirm that these units may come"))
        #expect(toDo.contains("12:00") && toDo.contains("Unverified"), "the deadline, marked as assumed")
        #expect(try !holder.get("/work").page.contains("/holds/H-1"))
        let list = try buyer.get("/holds", language: "en").page
        #expect(list.contains("H-1") && list.contains("Awaited"))
        #expect(try buyer.get("/holds?as=csv").page.contains("H-1"))
        #expect(try buyer.get("/holds?as=xlsx").status == 200)
        #expect(try buyer.get("/holds?account=SIM-A2").page.contains("H-1"))
        try holder.isRefused("/holds/H-1/confirm", ["id": "h0"], "registry.account.notRepresented")
        try holder.isRefused("/holds/H-1/complete", ["id": "h0"], "registry.hold.byRegistry")
        #expect(try buyer.isAccepted("/holds/H-1/confirm", ["id": "h1"]).location.hasPrefix("/holds/H-1?recorded="))
        try buyer.isRefused("/holds/H-1/confirm", ["id": "h2"], "registry.hold.notAwaited")
        #expect(try !buyer.get("/work").page.contains("/holds/H-1"))
        #expect(try holder.get("/holds/H-1", language: "en").page.contains("The registry hands these units over at"))
        #expect(try desk.visitor(nil).get("/accounts/SIM-A1", language: "en").page.contains("Of which set aside"))
        #expect(try holder.post("/holds/H-1/release", ["id": "h3"]).location.hasPrefix("/holds?recorded="))
        #expect(try holder.get("/holds/H-1").status == 404, "it has ended")
        #expect(try holder.post("/holds/H-1/release", ["id": "h4"]).status == 404)
    }

    @Test("another organisation finds neither account nor hold")
    func others() throws {
        let other = desk.visitor(
            Actor(
                person: PersonID(known: "h"), organisation: OrganisationID(known: "other-org"),
                role: .accountRepresentative))
        _ = try desk.holder.takes("/accounts/SIM-A1/transfer", form("t1"), shows: "SIM-A2")
        #expect(try !other.get("/holds").page.contains("H-1"))
        for path in ["/holds/H-1", "/holds?account=SIM-A1", "/accounts/SIM-A1/reserve", "/accounts/SIM-A1/transfers"] {
            #expect(try other.get(path).status == 404, "\(path)")
        }
        for verb in ["complete", "release", "confirm"] {
            #expect(try other.post("/holds/H-1/\(verb)", ["id": "x"]).status == 404, "\(verb)")
        }
        #expect(try other.post(form: form("x", ["until": "2026-12-31"]), to: "/accounts/SIM-A1/reserve").status == 404)
        #expect(try other.post(form: form("x", ["reason": "voluntary"]), to: "/accounts/SIM-A1/cancel").status == 404)
        #expect(try desk.visitor(nil).get("/holds").location.hasPrefix("/sign-in"))
    }

    @Test("units are reserved until a day, confirmed, and handed over by hand once they may go; or declined")
    func reserved() throws {
        let (holder, buyer) = (desk.holder, desk.visitor(parties.buyer))
        let path = "/accounts/SIM-A1/reserve"
        let today = desk.folder.now.day
        try holder.isRefused(path, form("r0", ["until": "\(today.advanced(by: -1))"]), "registry.hold.expiry")
        try holder.isRefused(path, form("r0", ["until": "\(today.advanced(by: 900))"]), "registry.hold.expiry")
        try holder.isRefused(path, form("r0", ["until": "later"]), "quantity.day.malformed")
        let until = "\(today.advanced(by: 30))"
        let answer = try holder.takes(path, form("r1", ["until": until]), shows: "留保の期限")
        #expect(answer.location.hasPrefix("/holds/H-1?"))
        try holder.isRefused("/holds/H-1/complete", ["id": "k0"], "registry.hold.unconfirmed")
        try buyer.isAccepted("/holds/H-1/confirm", ["id": "k1"])
        try holder.isRefused("/holds/H-1/complete", ["id": "k2"], "registry.hold.notDue")
        try desk.guarded(.none)
        #expect(try holder.takes(path, form("r2", ["until": until]), shows: "SIM-A2").location.hasPrefix("/holds/H-2?"))
        #expect(try holder.post("/holds/H-2/complete", ["id": "k3"]).location.hasPrefix("/holds?recorded="))
        #expect(try holder.get("/holds/H-2").status == 404)
        let page = try buyer.get("/holds/H-1", language: "en").page
        #expect(page.contains("Decline") && !page.contains("Call back"))
        #expect(try buyer.post("/holds/H-1/release", ["id": "k4"]).status == 303)
    }

    @Test("units are offered in exchange, and the other account gives what is asked for, or declines")
    func exchanged() throws {
        try desk.guarded(.none)
        let (holder, buyer) = (desk.holder, desk.visitor(parties.buyer))
        let two: FormValues = ["to": "SIM-A2", "by": "quantity", "quantity": "2"]
        try holder.takes("/accounts/SIM-A1/transfer", ["id": "t1"] + two, shows: "SIM-A2")
        let path = "/accounts/SIM-A1/exchange"
        let until = FormValues([("until", "\(desk.folder.now.day.advanced(by: 30))")])
        #expect(try holder.get(path, language: "en").page.contains("In return: tonnes"))
        try holder.isRefused(path, form("e0", until + ["wantedQuantity": "0"]), "registry.quantity.zero")
        try holder.isRefused(path, form("e0", until + ["wantedQuantity": "some"]), "portal.form.number")
        let offered = try holder.takes(path, form("e1", until + ["wantedQuantity": "2"]), shows: "交換に")
        #expect(offered.location.hasPrefix("/holds/H-1?recorded="))
        try holder.isRefused("/holds/H-1/complete", ["id": "e2"], "registry.hold.byReceiver")
        #expect(try !holder.get("/holds/H-1").page.contains("/holds/H-1/accept"))
        #expect(try buyer.get("/work", language: "en").page.contains("Answer an offer to exchange units"))
        #expect(try buyer.get("/holds", language: "en").page.contains("the receiver, in exchange"))
        #expect(try buyer.get("/holds/H-1").page.contains("href=\"/holds/H-1/accept\""))
        let units: FormValues = ["by": "quantity", "quantity": "1"]
        try buyer.isRefused("/holds/H-1/accept", ["id": "a0"] + units, "registry.exchange.other")
        let accepted = try buyer.takes(
            "/holds/H-1/accept", ["id": "a1", "by": "quantity", "quantity": "2"], shows: "引換えに受け取るもの")
        #expect(accepted.location.hasPrefix("/holds?recorded="))
        #expect(try buyer.get("/holds/H-1").status == 404, "it has ended")
        #expect(try buyer.get("/accounts/SIM-A2/statement", language: "en").page.contains("Exchanged"))
        try holder.takes(path, form("e3", until + ["wantedQuantity": "1"]), shows: "交換に")
        #expect(try buyer.post("/holds/H-2/release", ["id": "a2"]).status == 303)
        #expect(try CheckFolder().run(on: desk.folder).isClean)
    }

    @Test("a transfer for a day to come waits for that day")
    func scheduled() throws {
        try desk.guarded(.none)
        let holder = desk.holder
        let today = desk.folder.now.day
        try holder.isRefused(
            "/accounts/SIM-A1/transfer", form("s0", ["on": "\(today)"]), "registry.transfer.day", keeps: "\(today)")
        let day = today.advanced(by: 10)
        let answer = try holder.takes("/accounts/SIM-A1/transfer", form("s1", ["on": "\(day)"]), shows: "移転日")
        let page = try holder.get(answer.location).page
        #expect(page.contains("取りやめがなければ") && page.contains("0:00"))
        #expect(try desk.visitor(parties.registrar).get("/holds/H-1").page.contains("/holds/H-1/release"))
        #expect(try desk.visitor(parties.registrar).post("/holds/H-1/release", ["id": "z"]).status == 303)
    }

    @Test("units are cancelled and handed over to another registry, for good")
    func waysOut() throws {
        let holder = desk.holder
        let path = "/accounts/SIM-A1"
        try holder.isRefused(
            "\(path)/cancel", form("x0", ["reason": "mandatory", "detail": "SIMULATED"]), "registry.role.notPermitted")
        try holder.isRefused(
            "\(path)/cancel", form("x0", ["reason": "voluntary", "detail": ""]), "quantity.text.empty")
        try holder.isRefused(
            "\(path)/cancel",
            ["id": "x0", "by": "quantity", "quantity": "0", "reason": "voluntary", "detail": "SIMULATED"],
            "registry.quantity.zero")
        try holder.takes(
            "\(path)/cancel", form("x1", ["reason": "voluntary", "detail": "SIMULATED <i>"]),
            shows: "SIMULATED &lt;i&gt;")
        #expect(try holder.get("\(path)/cancel").page.contains("任意の取消し"))
        let registrar = desk.visitor(parties.registrar)
        #expect(try !registrar.get("\(path)/cancel").page.contains("任意の取消し"))
        try registrar.takes(
            "\(path)/cancel", form("x2", ["reason": "mandatory", "detail": "SIMULATED"]), shows: "義務的取消し")
        try holder.isRefused(
            "\(path)/export", form("e0", ["registry": "", "destination": "X-1"]), "quantity.text.empty")
        try holder.takes(
            "\(path)/export", form("e1", ["registry": "SIMULATED registry", "destination": "X-1"]),
            shows: "SIMULATED registry")
        // No account there is trusted: under these controls the units wait.
        let hold = try holder.get("/holds/H-1", language: "en").page
        for text in ["SIMULATED registry", "X-1", "Call back", "The registry hands these units over at"] {
            #expect(hold.contains(text), "\(text)")
        }
        #expect(!hold.contains("To account"))
        #expect(try holder.get("/holds").page.contains("SIMULATED registry X-1"))
        let notices = try holder.get("/notices", language: "en").page
        #expect(notices.contains("X-1 of SIMULATED registry"))
        #expect(try holder.post("/holds/H-1/release", ["id": "e2"]).location.hasPrefix("/holds?recorded="))
        try desk.guarded(.none)
        try holder.takes(
            "\(path)/export", form("e3", ["registry": "SIMULATED registry", "destination": "X-1"]),
            shows: "SIMULATED registry")
        let account = try desk.visitor(nil).get(path, language: "en").page
        for word in ["Cancelled", "Handed over"] { #expect(account.contains(word), "\(word)") }
        #expect(try CheckFolder().run(on: desk.folder).isClean)
    }
}
