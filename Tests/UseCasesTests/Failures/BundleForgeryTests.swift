import ProjectCycle
import Quantities
import Registry
import Testing
import UseCases

@Suite struct BundleForgeryTests {
    private static let bundle = Result { try SmallProject(.retired).bundle() }

    /// A way to change a bundle, with the codes that may refuse it.
    struct Forgery: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let codes: Set<String>
        let change: @Sendable (inout BundleForger) -> Void

        init(_ name: String, _ codes: String..., change: @escaping @Sendable (inout BundleForger) -> Void) {
            testDescription = name
            self.codes = Set(codes)
            self.change = change
        }
    }

    static let forgeries: [Forgery] = [
        Forgery("a claim line is left out", "bundle.claim.wrong") { $0.claim.lines.removeLast() },
        Forgery("a claim line is there twice", "bundle.claim.wrong") { $0.claim.lines += $0.claim.lines.prefix(1) },
        Forgery("the claim lines change places", "bundle.claim.wrong") { $0.claim.lines.swapAt(0, 1) },
        Forgery("a claim line is of another home", "bundle.claim.wrong") {
            $0.claim.lines[0] = $0.claim.lines[0].replacing("roof-2", with: "roof-1")
        },
        Forgery("a claim line says more energy", "bundle.claim.wrong") {
            $0.claim.lines[0] = $0.claim.lines[0].replacing(",1,3", with: ",1,4")
        },
        Forgery("the lines begin elsewhere", "bundle.claim.wrong") { $0.claim.firstLine += 1 },
        Forgery("the lines begin before the first", "bundle.claim.wrong") { $0.claim.firstLine = -1 },
        Forgery("the claim's proof is short", "bundle.claim.wrong") { $0.claim.proof.removeLast() },
        Forgery("a site-day is left out", "bundle.siteDays.count") { $0.siteDays.removeLast() },
        Forgery("the site-days change places", "bundle.siteDay.notDelivered") { $0.siteDays.swapAt(0, 1) },
        Forgery("a site-day is another leaf", "bundle.siteDay.notDelivered") {
            $0.siteDays[0].leaf += 1
        },
        Forgery("a site-day is of a record that is no delivery", "bundle.delivery.unknown") {
            $0.siteDays[0].delivery = 0
        },
        Forgery("the readings of two homes are swapped", "bundle.readings.other") {
            ($0.siteDays[0].disclosed, $0.siteDays[1].disclosed) = ($0.siteDays[1].disclosed, $0.siteDays[0].disclosed)
        },
        Forgery("a payload is in upper-case hexadecimal", "bundle.readings.other") {
            let payload = $0.siteDays[0].disclosed?.payload ?? ""
            $0.siteDays[0].disclosed?.payload = payload.uppercased()
        },
        Forgery("a salt is in upper-case hexadecimal", "bundle.readings.other") {
            let salt = $0.siteDays[0].disclosed?.salt ?? ""
            $0.siteDays[0].disclosed?.salt = salt.uppercased()
        },
        Forgery("a salt is longer", "bundle.readings.other") {
            $0.siteDays[0].disclosed?.salt += "00"
        },
        Forgery("the serials are backwards", "registry.serial.backwards") {
            ($0.firstSerial, $0.lastSerial) = ($0.lastSerial, $0.firstSerial)
        },
        Forgery("the serials are fewer, at the low end", "bundle.claim.wrong") { $0.firstSerial = $0.lastSerial },
        Forgery("the serials are of another prefix", "bundle.chain.broken") {
            $0.firstSerial = $0.firstSerial.replacing("JCL", with: "JC")
        },
        Forgery("the serials were never issued", "bundle.chain.broken") { $0.lastSerial = "JCL-000000999999" },
        Forgery("the serial is no serial", "registry.serial.malformed") { $0.lastSerial += " " },
        Forgery("the definition is another", "bundle.calculation.altered") { $0.definition += "\n" },
        Forgery("the calculation is another", "bundle.calculation.altered") { $0.calculation += " " },
        Forgery("a record is under another index", "bundle.record.notInLog") {
            $0.records[$0.records.count - 1].index += 1
        },
        Forgery("a record's text is altered", "bundle.record.notInLog") {
            $0.records[0].text += " "
        },
        Forgery("the records are not in order", "bundle.records.order") { $0.records.swapAt(0, 1) },
        Forgery("a record is there twice", "bundle.records.order") { $0.records.insert($0.records[0], at: 0) },
        Forgery("the checkpoint has no signature", "bundle.checkpoint.invalid") {
            $0.checkpoint = String($0.checkpoint.prefix { $0 != "—" })
        },
        Forgery("the checkpoint is of another size", "bundle.checkpoint.invalid") {
            $0.checkpoint = $0.checkpoint.replacing("\n", with: "\n1", maxReplacements: 1)
        },
    ]

    @Test("a changed bundle is refused, and the code says for what", arguments: forgeries)
    func forged(_ forgery: Forgery) throws {
        var forger = try BundleForger(Self.bundle.get())
        let before = try forger.bytes
        forgery.change(&forger)
        #expect(try forger.bytes != before, "the forgery changes something")
        let rejection = refusal { try VerifyBundle(bytes: forger.bytes, verifierKey: nil).run() }
        #expect(forgery.codes.contains(rejection?.code ?? ""), "\(rejection.map { "\($0)" } ?? "accepted")")
    }

    @Test("a bundle lacks a record that is not the last movement: it is refused")
    func missingRecord() throws {
        let whole = try BundleForger(Self.bundle.get())
        for index in whole.records.indices {
            var forger = whole
            let text = forger.records.remove(at: index).text
            guard !text.contains(UnitsRetired.kind) else { continue }
            let rejection = refusal("without \(text)") { try VerifyBundle(bytes: forger.bytes, verifierKey: nil).run() }
            #expect(["bundle.chain.broken", "bundle.delivery.unknown"].contains(rejection?.code), "\(text)")
        }
    }

    @Test("a bundle that keeps a retirement back does not claim that the units are still good")
    func retirementKeptBack() throws {
        var forger = try BundleForger(Self.bundle.get())
        forger.records.removeAll { $0.text.contains(UnitsRetired.kind) }
        let verdict = try VerifyBundle(bytes: forger.bytes, verifierKey: nil).run()
        #expect(verdict.retirement == nil)
        #expect(verdict.notProved.contains { $0.en.contains("2 t-CO2 are not retired in this bundle") })
    }

    @Test("units of which a part is retired and a part moved on are proved, and nobody is told that all are retired")
    func partlyRetired() throws {
        let project = try SmallProject(.issued)
        let all = try #require(
            try FindAccounts().run(on: project.folder).first { $0.account.id == SmallProject.holder }?.blocks.first?
                .part)
        let third = try SerialRange(3, 3)
        try project.act(project.retirement(.serials(all.prefix, third), from: SmallProject.holder), .programmeOperator)
        let fourth = try SerialRange(4, 4)
        try project.act(
            TakeRegistryStep(
                TransferUnits(
                    from: SmallProject.holder, to: SmallProject.buyerAccount, units: .serials(all.prefix, fourth))),
            .programmeOperator)
        let part = UnitPart(batch: all.batch, prefix: all.prefix, range: try SerialRange(2, 5))
        let verdict = try VerifyBundle(bytes: project.bundle(of: part), verifierKey: nil).run()
        #expect(verdict.tonnes == Tonnes(known: 4))
        #expect(verdict.retirement == nil)
        #expect(verdict.proved.contains { $0.en.contains("1 t-CO2 retired on 2021-08-01") })
        #expect(verdict.notProved.contains { $0.en.contains("3 t-CO2 are not retired") })
    }

    @Test("a bundle for fewer serials is accepted only where it is the very bundle that would be written for them")
    func fewerSerials() throws {
        let project = try SmallProject(.retired)
        let units = try #require(project.retirement?.units.first)
        for number in units.range.first...units.range.last {
            let one = UnitPart(batch: units.batch, prefix: units.prefix, range: try SerialRange(number, number))
            var forger = try BundleForger(project.bundle(of: units))
            forger.firstSerial = "\(one.first)"
            forger.lastSerial = "\(one.last)"
            let forged = try forger.bytes
            let isAccepted = (try? VerifyBundle(bytes: forged, verifierKey: nil).run()) != nil
            #expect(try isAccepted == (forged == project.bundle(of: one)))
        }
    }

    @Test("a bundle of another log is refused by the pinned key, and its parts do not fit into this one")
    func otherLog() throws {
        let here = try SmallProject(.retired)
        let there = try SmallProject(.retired)
        let foreign = try there.bundle()
        #expect(
            refusal { try VerifyBundle(bytes: foreign, verifierKey: here.folder.verifierKey).run() }?.code
                == "bundle.key.other")
        var forger = try BundleForger(here.bundle())
        let other = try BundleForger(foreign)
        forger.verifierKey = other.verifierKey
        #expect(
            refusal { try VerifyBundle(bytes: forger.bytes, verifierKey: nil).run() }?.code
                == "bundle.checkpoint.invalid")
        forger.checkpoint = other.checkpoint
        #expect(
            refusal { try VerifyBundle(bytes: forger.bytes, verifierKey: nil).run() }?.code == "bundle.record.notInLog")
        forger.records = other.records
        #expect(refusal { try VerifyBundle(bytes: forger.bytes, verifierKey: nil).run() }?.code == "bundle.claim.wrong")
    }

    @Test(
        "a file that says the same in another form is refused",
        arguments: [
            ("white space", #"{"calculation":"#, #"{ "calculation":"#),
            ("a line end", #","checkpoint":"#, #",\n"checkpoint":"#.replacing("\\n", with: "\n")),
            ("another order of keys", #""definition":"#, #""zefinition":"#),
            ("a key too many", #"{"calculation":"#, #"{"a":1,"calculation":"#),
            ("a key twice", #"{"calculation":"#, #"{"format":"daicho-proof-bundle/1","calculation":"#),
            ("an escaped letter", "daicho-proof-bundle/1", #"daicho-proof-bundle\/1"#),
            ("another format", "daicho-proof-bundle/1", "daicho-proof-bundle/2"),
            ("a number with a fraction", #""fiscalYear":2021"#, #""fiscalYear":2021.0"#),
            ("a number with an exponent", #""fiscalYear":2021"#, #""fiscalYear":2021e0"#),
        ])
    func form(_ name: String, _ standing: String, _ replacement: String) throws {
        let body = String(decoding: BundleForger.body(try Self.bundle.get()), as: UTF8.self)
        let changed = body.replacing(standing, with: replacement, maxReplacements: 1)
        try #require(changed != body, "\(standing) is in a bundle")
        let rejection = refusal {
            try VerifyBundle(bytes: BundleForger.sealed(Array(changed.utf8)), verifierKey: nil).run()
        }
        #expect(rejection?.code == "bundle.malformed")
    }

    @Test("keys in another order are refused although they mean the same")
    func keyOrder() throws {
        let bundle = try BundleForger(Self.bundle.get())
        let body = String(decoding: BundleForger.body(try bundle.bytes), as: UTF8.self)
        let first = #""firstSerial":"\#(bundle.firstSerial)""#
        let format = #""format":"daicho-proof-bundle/1""#
        try #require(body.contains("\(first),\(format)"))
        let changed = body.replacing("\(first),\(format)", with: "\(format),\(first)")
        #expect(
            refusal { try VerifyBundle(bytes: BundleForger.sealed(Array(changed.utf8)), verifierKey: nil).run() }?.code
                == "bundle.malformed")
    }

    @Test("hashes in upper case are refused wherever they stand")
    func upperCase() throws {
        let file = try Self.bundle.get()
        let body = String(decoding: BundleForger.body(file), as: UTF8.self)
        let hashes = body.matches(of: /[0-9a-f]{64}/).map(\.range).filter { body[$0].contains(where: \.isLetter) }
        try #require(hashes.count > 20)
        for range in stride(from: 0, to: hashes.count, by: 7).map({ hashes[$0] }) {
            var changed = body
            changed.replaceSubrange(range, with: body[range].uppercased())
            _ = refusal("\(body[range]) in upper case") {
                try VerifyBundle(bytes: BundleForger.sealed(Array(changed.utf8)), verifierKey: nil).run()
            }
        }
        let digest = String(decoding: file.suffix(66).prefix(64), as: UTF8.self)
        let upper = Array(file.dropLast(66)) + Array((digest.uppercased() + "\"}").utf8)
        #expect(refusal { try VerifyBundle(bytes: upper, verifierKey: nil).run() }?.code == "bundle.damaged")
    }
}
