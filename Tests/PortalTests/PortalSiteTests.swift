import Gateways
import Quantities
import Testing
import UseCases

@testable import Portal

@Suite("A path finds its route")
struct RouteTableTests {
    private static let table = RouteTable(
        ["/", "/accounts", "/accounts/new", "/accounts/{account}", "/accounts/{account}/statement"].map { path in
            Route(.get, PathTemplate(path), .open) { _ in .text(200, path) }
        })

    @Test(
        "a literal goes before a value, and values are decoded",
        arguments: [
            ("/", "/", [:]), ("/accounts/new", "/accounts/new", [:]),
            ("/accounts/A-1", "/accounts/{account}", ["account": "A-1"]),
            ("/accounts/new/statement", "/accounts/{account}/statement", ["account": "new"]),
            ("/accounts/%E5%8F%B0", "/accounts/{account}", ["account": "台"]),
            ("/accounts/a%2Fb", "/accounts/{account}", ["account": "a/b"]),
        ])
    func found(path: String, template: String, values: [String: String]) {
        guard case .found(let route, let found) = Self.table.find("GET", path) else {
            Issue.record("\(path) is not found")
            return
        }
        #expect(route.path.text == template && found == values)
    }

    @Test("what is no path of ours is nothing", arguments: ["/account", "/accounts/", "//", "/accounts//statement"])
    func nothing(path: String) {
        if case .nothing = Self.table.find("GET", path) { return }
        Issue.record("\(path) found something")
    }

    @Test("what cannot be decoded is malformed", arguments: ["", "accounts", "/%", "/%4", "/%zz", "/%ff", "/a%00"])
    func malformed(path: String) {
        if case .malformed = Self.table.find("GET", path) { return }
        Issue.record("\(path) was decoded")
    }

    @Test("another method is told which ones there are")
    func methods() {
        guard case .otherMethods(let methods) = Self.table.find("DELETE", "/accounts") else {
            Issue.record("DELETE was found")
            return
        }
        #expect(methods == [.get])
    }
}

@Suite("A redirect stays on this site")
struct RedirectTests {
    @Test(
        "another site's address is no path of ours",
        arguments: [
            "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a b",
            "/\r\nSet-Cookie: a=b",
            "evil", "/台",
        ])
    func others(path: String) { #expect(Redirect.own(path) == "/") }

    @Test("a path of ours stays", arguments: ["/", "/projects?filter=a%20b", "/accounts/A-1"])
    func own(path: String) { #expect(Redirect.own(path) == path) }
}

@Suite("Text in percent-encoding")
struct PercentTextTests {
    @Test("what is encoded is decoded to the same", arguments: ["", "a b&c=d", "台帳", "%", "+", "a/b?c#d", "\u{1F600}"])
    func roundTrip(text: String) {
        #expect(PercentText.decoded(PercentText.encoded(text)) == text)
        #expect(FormValues(encoded: "n=\(PercentText.encoded(text))")?["n"] == text)
    }

    @Test("a form with too many fields is refused")
    func tooMany() {
        let fields = [String](repeating: "a=1", count: FormValues.most + 1).joined(separator: "&")
        #expect(FormValues(encoded: fields) == nil)
    }
}
