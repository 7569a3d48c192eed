import Gateways
import Quantities
import Testing
import UseCases

@testable import Portal

/// Every route with every role, of its own and of another organisation, and without sign-in, against ``accessMatrix``.
@Suite struct AccessMatrixTests {
    /// Who asks, in the order of the columns.
    static let askers: [(name: String, actor: Actor?)] = [
        ("anyone", nil), ("operator", actor("sim-operator", "sim-operator-org", .programmeOperator)),
        ("other operator", actor("o", "other-org", .programmeOperator)),
        ("verifier", actor("sim-verifier", "sim-body-org", .verifier)),
        ("other verifier", actor("v", "other-org", .verifier)),
        ("reviewer", actor("sim-reviewer", "sim-review-org", .independentReviewer)),
        ("committee", actor("sim-committee", "sim-committee-org", .certificationCommittee)),
        ("registrar", actor("sim-registrar", "sim-registry-org", .registryAdministrator)),
        ("holder", actor("sim-buyer", "sim-buyer-org", .accountRepresentative)),
        ("other holder", actor("h", "other-org", .accountRepresentative)),
        ("system", actor("sim-system", "sim-system-org", .systemOperator)),
        ("auditor", actor("a", "other-org", .auditor)),
    ]

    private static func actor(_ person: String, _ organisation: String, _ role: Role) -> Actor {
        Actor(person: PersonID(known: person), organisation: OrganisationID(known: organisation), role: role)
    }

    @Test("every route answers every role as the matrix says, and every route has a row")
    func matrix() throws {
        let desk = try DeskFolder.finished.get()
        let rows = try AccessMatrixRow.all()
        for route in PortalRoutes.all {
            let name = AccessMatrixRow.name(of: route)
            let own = rows.filter { $0.name == name }
            #expect(!own.isEmpty, "a new route: add a row for \(name) to AccessMatrix.swift")
            for row in own {
                if row.isOwnSetting {
                    #expect(route.access == .signedIn, "\(name) is said to be an own setting")
                    #expect(try answer(route, row.target, desk.visitor(nil)) == "in", "\(name)")
                    continue
                }
                let target = try desk.filled(row.target)
                let found = try Self.askers.map { try answer(route, target, desk.visitor($0.actor)) }
                #expect(found == row.cells, "\(name)\n    \(row.target) | \(found.joined(separator: " "))")
            }
        }
        let names = Set(PortalRoutes.all.map(AccessMatrixRow.name))
        for row in rows { #expect(names.contains(row.name), "no such route any more: \(row.name)") }
    }

    @Test("an auditor opens everything that a person can see, and can change nothing")
    func auditor() throws {
        let desk = try DeskFolder.finished.get()
        let auditor = desk.visitor(Self.askers.last?.actor)
        let reader = Reader.person(try #require(auditor.actor))
        let rows = try AccessMatrixRow.all()
        for route in PortalRoutes.all {
            let name = AccessMatrixRow.name(of: route)
            if route.method == .get {
                #expect(route.access.readers.include(reader), "\(name) is closed to auditors")
                for row in rows where row.name == name && !row.isOwnSetting && row.cells.last != "–" {
                    let target = try desk.filled(row.target)
                    let status = try auditor.get(target).status
                    #expect((200..<400).contains(status), "\(target): \(status)")
                }
            } else if route.access.useCase != nil, route.access.readers != .everyone, route.access.readers != .anyPerson
            {
                #expect(!route.access.readers.include(reader), "\(name) lets auditors act")
            }
        }
    }

    /// One word for what happened.
    private func answer(_ route: Route, _ target: String, _ visitor: DeskVisitor) throws -> String {
        // A form that cannot be read: whoever is let in is told so, and nothing is done.
        let answer = try PortalSite(visitor.folder, sessions: visitor).answer(
            WebRequest(
                route.method.rawValue, target,
                headers: [
                    CrossSite.header: DeskVisitor.token, "Content-Type": "application/x-www-form-urlencoded",
                    "Accept-Language": "en",
                ], body: route.method == .get ? [] : Array("%".utf8)))
        let isRefused = answer.page.contains("reader.notPermitted") || answer.page.contains("reader.notSignedIn")
        switch answer.status {
        case 303 where answer.location.hasPrefix("/sign-in"), 401 where isRefused: return "in"
        case 403 where isRefused: return "no"
        case 404: return "–"
        case 200..<400: return "yes"
        case 400...422 where route.method != .get: return "yes"
        default: return "\(answer.status)"
        }
    }
}

/// One row of the matrix.
struct AccessMatrixRow {
    /// Method and path of the route.
    let name: String
    /// What is asked for.
    let target: String
    /// For each of ``AccessMatrixTests/askers``.
    let cells: [String]

    /// Of whoever has signed in, and of nobody else: there is nobody whose other role or organisation could matter. What a
    /// session of one's own opens is tested with sign-in.
    var isOwnSetting: Bool { cells == ["in", "own"] }

    struct Malformed: Error { let line: String }

    /// The digest in the name of an asset changes with its content.
    static func name(of route: Route) -> String {
        let path = route.path.text.replacing(/-[0-9a-f]{16}\./, with: "-*.")
        return "\(route.method.rawValue) \(path)"
    }

    static func all() throws -> [AccessMatrixRow] {
        var assets: [String: String] = [:]
        for route in PortalRoutes.all { assets[name(of: route)] = route.path.text }
        var rows: [AccessMatrixRow] = []
        var name = ""
        for line in accessMatrix.split(separator: "\n") where !line.hasPrefix("#") {
            guard line.hasPrefix(" ") else {
                name = String(line)
                continue
            }
            let sides = line.split(separator: "|", omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw Malformed(line: String(line)) }
            let cells = sides[1].split(separator: " ").map(String.init)
            let isWhole = cells.count == AccessMatrixTests.askers.count || cells == ["in", "own"]
            guard isWhole else { throw Malformed(line: String(line)) }
            let target = sides[0].filter { $0 != " " }
            rows.append(
                AccessMatrixRow(
                    name: name, target: target == "*" ? assets[name] ?? "" : String(target), cells: cells))
        }
        return rows
    }
}
