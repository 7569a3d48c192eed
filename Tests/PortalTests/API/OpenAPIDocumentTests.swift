import Foundation
import Quantities
import Testing

@testable import Portal

@Suite("The description and the routes are the same")
struct OpenAPIDocumentTests {
    private static let document = OpenAPIDocument(APIEndpoints.all).json

    private static var operations: [(path: String, method: String, value: JSONValue)] {
        guard case .object(let paths) = document["paths"] else { return [] }
        return paths.flatMap { path -> [(path: String, method: String, value: JSONValue)] in
            guard case .object(let methods) = path.value else { return [] }
            return methods.map { (path.key, $0.key.uppercased(), $0.value) }
        }
    }

    @Test("every route below /api is described, and nothing else")
    func same() {
        let routes = PortalRoutes.all.filter { $0.path.text.hasPrefix(Endpoint.root) }
            .map { "\($0.method.rawValue) \($0.path.text)" }
        let described = Self.operations.map { "\($0.method) \($0.path)" }
        #expect(Set(routes) == Set(described) && routes.count == described.count && !routes.isEmpty)
    }

    @Test("each operation has a name of its own, both summaries, its parameters and its statuses")
    func operations() {
        var ids: Set<String> = []
        for operation in Self.operations {
            guard case .string(let id) = operation.value["operationId"],
                case .string(let en) = operation.value["summary"],
                case .string(let ja) = operation.value["x-summary-ja"],
                case .array(let parameters) = operation.value["parameters"],
                case .object(let responses) = operation.value["responses"]
            else {
                Issue.record("\(operation.path) lacks something")
                continue
            }
            #expect(ids.insert(id).inserted, "\(id) twice")
            #expect(!en.isEmpty && ja.unicodeScalars.contains { $0.value > 0x3000 }, "\(id)")
            let inPath = parameters.filter { $0["in"] == "path" }.compactMap { $0["name"] }
            #expect(inPath == PathTemplate(operation.path).names.map { .string($0) }, "\(id)")
            let statuses = responses.map(\.key)
            #expect(["200", "202"].contains(statuses.first) && Set(statuses).count == statuses.count, "\(id)")
            let needsKey = parameters.contains { $0["name"] == "Idempotency-Key" && $0["required"] == true }
            #expect(needsKey == (operation.method != "GET") && needsKey == statuses.contains("428"), "\(id)")
        }
    }

    @Test("every code that is named is one that something refuses with, and stands on the page of codes")
    func codes() {
        let known = Set(ProblemCatalogue.entries.map(\.code))
        for endpoint in APIEndpoints.all { #expect(Set(endpoint.codes).subtracting(known) == [], "\(endpoint.id)") }
    }

    @Test("it is JSON that Foundation reads too")
    func readable() throws {
        let object = try JSONSerialization.jsonObject(with: Data(Self.document.bytes)) as? [String: Any]
        #expect(object?["openapi"] as? String == "3.1.0")
    }
}

@Suite("The page of codes")
struct ProblemCatalogueTests {
    @Test("has every code that the sources refuse with")
    func complete() throws {
        let known = Set(ProblemCatalogue.entries.map(\.code))
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
            .standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        let pattern = #/Rejection\(\s*"(?<code>[a-z][A-Za-z.]*)"/#
        var found: Set<String> = []
        for case let url as URL in files where url.pathExtension == "swift" {
            found.formUnion(try String(contentsOf: url, encoding: .utf8).matches(of: pattern).map { String($0.code) })
        }
        let elsewhere = ["audit.", "cli.", "fsck."]
        let missing = found.filter { code in !elsewhere.contains { code.hasPrefix($0) } }.subtracting(known)
        #expect(found.count > 200 && missing.isEmpty, "run scripts/problem-codes: \(missing.sorted())")
    }

    @Test("each has sentences in both languages and one status, and no code stands twice")
    func sentences() {
        for entry in ProblemCatalogue.entries {
            #expect(!entry.sentence.ja.isEmpty && !entry.sentence.en.isEmpty, "\(entry.code)")
            #expect((400...503).contains(entry.status), "\(entry.code)")
        }
        #expect(Set(ProblemCatalogue.entries.map(\.code)).count == ProblemCatalogue.entries.count)
    }
}
