import Foundation
import Testing

@Suite struct RefusalTests {
    @Test("a refusal is one line with its code, and ends with 1")
    func oneLine() throws {
        let run = try Run(["person", "list", "--folder", "nowhere"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("error: There is no data folder here"))
        #expect(run.errors.hasSuffix("[folder.missing]\n"))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("under --json a refusal is an object on the output, and nothing else")
    func asJSON() throws {
        let run = try Run(["person", "list", "--folder", "nowhere", "--json"])
        #expect(run.status == 1)
        #expect(try run.refusal() == "folder.missing")
        #expect(run.errors.isEmpty)
    }

    @Test(
        "the language follows the environment, and an empty variable is none",
        arguments: [
            (["LANG": "ja_JP.UTF-8"], "エラー: "), (["LANG": "ja_JP.UTF-8", "LC_ALL": "C"], "error: "),
            (["LANG": "ja_JP.UTF-8", "LC_ALL": ""], "エラー: "), (["LC_MESSAGES": "ja_JP.UTF-8"], "エラー: "),
        ])
    func language(environment: [String: String], start: String) throws {
        let run = try Run(["project", "list", "--folder", "nowhere"], environment: environment)
        #expect(run.errors.hasPrefix(start))
    }

    @Test("the operator cannot verify its own report, even with the role")
    func ownReport() throws {
        let desk = try Desk(.reported)
        let open = ["verification", "open", "PE1", "--contract", "paper.txt", "--json", "--as"]
        #expect(try Run(open + ["op"], in: desk.url).refusal() == "person.notPermitted")
        #expect(try Run(open + ["nobody"], in: desk.url).refusal() == "person.unknown")
        let promoted = try desk.run(
            "person", "add", "op", "--organisation", "org1", "--role", "programmeOperator", "--role", "verifier",
            "--as",
            "admin")
        #expect(promoted.status == 0)
        let run = try Run(open + ["op"], in: desk.url)
        #expect(run.status == 1)
        #expect(try run.refusal() == "verification.actor.notIndependent")
    }

    @Test("nothing is retired that is not held, unconfirmed, or retired before")
    func retirements() throws {
        let desk = try Desk(.issued)
        func retire(_ arguments: [String]) throws -> String? {
            let run = try Run(
                ["units", "retire", "--account", "B1", "--json"] + arguments + WholeJobTests.use, in: desk.url)
            return run.status == 0 ? nil : try run.refusal()
        }
        let last = "JCL-00000000000\(Fixture.tonnes)"
        #expect(try retire(["--quantity", "3", "--yes"]) == "registry.quantity.insufficient")
        #expect(try retire(["--serials", "JCL-000000000001", "--yes"]) == "registry.block.notHeld")
        #expect(try retire(["--serials", "JCL-000000000999", "--yes"]) == "registry.units.unknown")
        #expect(try retire(["--serials", last]) == "cli.retire.unconfirmed")
        #expect(try retire(["--quantity", "1", "--dry-run"]) == nil)
        #expect(try retire(["--serials", last, "--yes", "--id", "mine"]) == nil)
        #expect(try retire(["--serials", last, "--yes"]) == "registry.units.alreadyRetired")
        #expect(try retire(["--serials", last, "--dry-run"]) == "registry.units.alreadyRetired")
        // The same retirement again, recognised by its id, retires nothing more.
        #expect(try retire(["--serials", last, "--yes", "--id", "mine"]) == nil)
        #expect(try desk.run("account", "list").output.contains("1 t-CO2"))
    }

    @Test("a file of answers is refused whole")
    func answers() throws {
        let desk = try Desk(.checked)
        let good = try Desk.answers(desk)
        let sheets = [
            (good + "Z99,conform,\n", "cli.answers.itemUnknown"), (good + "A1,conform,\n", "cli.answers.itemUnknown"),
            (good + "A9,conform,again\n", "cli.answers.malformed"),
            (good.replacing("A9,conform", with: "A9,perhaps"), "cli.answers.malformed"),
            ("item,answer,comment\nA9,nonconform,\nB2,conform,\n", "cli.answers.commentMissing"),
            ("item,comment\nA9,x\n", "cli.answers.malformed"), ("", "cli.answers.malformed"),
            ("item,answer\nA9,\"conform", "cli.csv.malformed"),
        ]
        for (sheet, code) in sheets {
            try desk.write("sheet.csv", sheet)
            let run = try desk.run("checklist", "answer", "PE1", "--from", "sheet.csv", "--as", "verifier", "--json")
            #expect(run.status == 1)
            #expect(try run.refusal() == code)
        }
        #expect(try desk.run("verification", "show", "PE1", "--template").output.split(separator: "\n").count == 20)
    }

    @Test(
        "wrong usage leaves with 64 and names the argument",
        arguments: [
            (["nosuch"], "nosuch"), (["explain", "JCL-1"], "<serial>"), (["person", "list", "--no"], "--no"),
            (["person", "add", "a b", "--organisation", "o", "--role", "verifier", "--as", "x"], "<person>"),
            (["person", "add", "a", "--organisation", "o", "--role", "king", "--as", "x"], "--role"),
            (
                ["period", "close", "P", "--project", "P", "--from", "2021-02-30", "--to", "2021-03-01", "--as", "x"],
                "--from"
            ),
            (["units", "transfer", "--from", "A", "--to", "B", "--as", "x"], "--quantity or --serials"),
            (["units", "transfer", "--from", "A", "--to", "B", "--quantity", "-1", "--as", "x"], "--quantity"),
            (["verify", "f", "--vkey", "k", "--vkey-file", "f"], "--vkey-file"),
            (["checklist", "answer", "P", "--as", "x"], "--from"),
        ])
    func usage(arguments: [String], mention: String) throws {
        let run = try Run(arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains(mention) && run.errors.contains("[cli.usage]"))
        #expect(run.output.isEmpty)
        let japanese = try Run(arguments, environment: ["LANG": "ja_JP.UTF-8"])
        #expect(japanese.errors.hasPrefix("エラー: コマンドの書き方が正しくありません"))
        let forMachines = try Run(arguments + ["--json"])
        #expect(try forMachines.status == 64 && forMachines.refusal() == "cli.usage", "\(forMachines.output)")
    }
}
