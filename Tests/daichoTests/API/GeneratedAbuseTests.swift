import Foundation
import Identity
import Quantities
import Store
import Testing
import UseCases

@Suite(
    "Requests that a machine makes up",
    .enabled(if: Schemathesis.program != nil, "run scripts/setup test: the API is NOT tested by generated requests"))
struct GeneratedAbuseTests {
    @Test(
        "find no fault of the server and no answer that is not described",
        arguments: [(nil, 18), ("sim-system", 18), ("sim-operator", 18)] as [(String?, Int)])
    func abuse(person: String?, seconds: Int) throws {
        let temporary = try TemporaryFolder()
        let data = temporary.url.appending(path: "data")
        _ = try PerformDemonstration(homes: 3, seed: 5).run(at: data)
        let token = try person.map { try Self.token(of: PersonID(known: $0), at: data) }
        let server = try Server(
            ["serve", "--folder", data.path, "--rate", "0", "--no-access-log"], in: temporary.url)
        let (status, said) = try Schemathesis.run(server.url, token: token, seconds: seconds, in: temporary.url)
        #expect(status == 0, "\(said.suffix(6_000))")
        // With too little time for anything, it is content too.
        let cases = said.firstMatch(of: #/(?<count>\d+) generated/#).flatMap { Int($0.count) } ?? 0
        #expect(cases >= 100, "\(said.suffix(2_000))")
        #expect(try Wire.ask(server.port, "GET", "/readyz")?.status == 200)
        #expect(server.errors.isEmpty, "\(server.errors)")
        #expect(server.stop() == 0)
    }

    /// A token for all that the person's first role may do.
    private static func token(of person: PersonID, at place: URL) throws -> String {
        let folder = try DataFolder.open(place)
        let names = try #require(
            try folder.store.read { try People.person(person, in: $0) }?.roles.first.map { role in
                Set(APINames.all.filter { $0.permitted.contains(role) }.map(\.name))
            })
        return try SignInDesk(folder).createToken(
            "generated", scope: .names(names), expiresAt: folder.now.advanced(bySeconds: 3_600),
            by: Request(person: person)
        ).text
    }
}
