import Foundation
import Quantities
import Registry
import Testing
import UseCases

@Suite("CAD Trust export") struct CadTrustTests {
    private static let projectKeys = [
        "projectRegistryName", "projectId", "projectName", "projectLink", "projectSector", "projectType",
        "projectStatus", "projectStatusDate", "projectUnitMetric",
    ]
    private static let unitKeys = [
        "unitSerialId", "unitStartBlock", "unitEndBlock", "unitVintageYear", "unitCount", "unitType", "unitStatus",
        "unitStatusReason", "unitMetric", "cadTrustIssuanceId",
    ]

    @Test("units and projects come with the keys that are required, and the blocks add up to what was issued")
    func files() throws {
        let project = try SmallProject(.retired)
        let out = project.place.appending(path: "cad")
        let answer = try ExportCadTrust(to: out, site: "https://registry.example/").run(on: project.folder)
        #expect(answer.projects == 1)
        func json(_ name: String) throws -> [[String: Any]] {
            try JSONSerialization.jsonObject(with: Data(contentsOf: out.appending(path: name))) as? [[String: Any]]
                ?? []
        }
        func csv(_ name: String) throws -> [String] {
            try String(contentsOf: out.appending(path: name), encoding: .utf8).components(separatedBy: "\r\n")
        }
        let projects = try json("projects.json")
        #expect(Set(projects.first?.keys.map(\.self) ?? []) == Set(Self.projectKeys))
        #expect(projects.first?["projectStatus"] as? String == "Registered")
        #expect(projects.first?["projectLink"] as? String == "https://registry.example/projects/P1")
        #expect(try csv("projects.csv").first == Self.projectKeys.joined(separator: ","))
        #expect(try csv("projects.csv")[1].contains(",Energy generation,Solar,Registered,2021-02-01,tCO2e"))

        let units = try json("units.json")
        #expect(units.count == answer.units && answer.units > 2)
        for unit in units { #expect(Set(Self.unitKeys).isSubset(of: unit.keys)) }
        #expect(try csv("units.csv").first?.hasPrefix(Self.unitKeys.joined(separator: ",")) == true)
        #expect(try csv("units.csv").count == answer.units + 2)
        let totals = try #require(try project.folder.answer(ListIssuances(), to: .everyone).rows.first?.totals)
        func sum(_ status: String) -> Int64 {
            units.filter { $0["unitStatus"] as? String == status }.compactMap { $0["unitCount"] as? Int64 }
                .reduce(0, +)
        }
        #expect(sum("Held") == totals.held.count)
        #expect(sum("Retired") == 2)
        let retired = try #require(units.first { $0["unitStatus"] as? String == "Retired" })
        #expect(retired["unitStatusReason"] as? String == "Carbon offset")
    }

    @Test("page by page it is the same list, whatever the size of the page")
    func pages() throws {
        let project = try SmallProject(.retired)
        let whole = try project.folder.answer(ListCadTrustUnits(), to: .everyone).rows
        var (rows, next) = ([CadTrustUnit](), String?.none)
        repeat {
            let page = try project.folder.answer(ListCadTrustUnits(after: next, count: 1), to: .everyone)
            rows += page.rows
            next = page.next
        } while next != nil
        #expect(rows == whole && whole.count > 2)
        #expect(throws: Rejection.self) {
            try project.folder.answer(ListCadTrustUnits(after: "nothing"), to: .everyone)
        }
    }

    @Test("a project that is only planned is not given out")
    func planned() throws {
        #expect(try SmallProject(.founded).folder.answer(ListCadTrustProjects(site: ""), to: .everyone).rows == [])
    }
}
