import Gateways
import Store
import Testing

@testable import Portal
@testable import UseCases

extension DeskVisitor {
    /// A form that is refused: 422, the code and what was typed on the page, nothing recorded.
    func isRefused(
        _ path: String, _ fields: FormValues, _ code: String, keeps typed: String? = nil,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let before = try records()
        let answer = try post(form: fields, to: path)
        #expect(
            answer.status == 422 && answer.page.contains(code), "\(answer.status) \(path) \(answer.page.suffix(1500))",
            sourceLocation: location)
        if let typed { #expect(answer.page.contains(typed), "\(typed)", sourceLocation: location) }
        #expect(!answer.page.contains("<script>"), sourceLocation: location)
        #expect(try records() == before, sourceLocation: location)
    }

    /// A form that is accepted: it leads to another page, and sent again it is the same act.
    @discardableResult
    func isAccepted(
        _ path: String, _ fields: FormValues, _ location: SourceLocation = #_sourceLocation
    ) throws -> WebAnswer {
        let answer = try post(form: fields, to: path)
        #expect(answer.status == 303, "\(path): \(answer.status) \(answer.page.prefix(3000))", sourceLocation: location)
        let before = try records()
        let again = try post(form: fields, to: path)
        #expect(again.status == 303 && again.location == answer.location, "\(path) again", sourceLocation: location)
        #expect(try records() == before, sourceLocation: location)
        return answer
    }

    private func records() throws -> UInt64 { try folder.store.read { try RecordLog.size(in: $0) } }

    /// Fills in a form, looks at what it would do, and does it.
    /// - Parameter shows: a word of the page between.
    @discardableResult
    func takes(
        _ path: String, _ fields: FormValues, shows word: String,
        _ location: SourceLocation = #_sourceLocation
    ) throws -> WebAnswer {
        let before = try records()
        let preview = try post(form: fields, to: path)
        #expect(
            preview.status == 200 && preview.page.contains(word),
            "\(path): \(preview.status) \(preview.page.suffix(3000))",
            sourceLocation: location)
        #expect(preview.page.contains("name=\"confirmed\" value=\"yes\""), sourceLocation: location)
        #expect(try records() == before, "looking records nothing", sourceLocation: location)
        let all = fields + ["confirmed": "yes"]
        let answer = try post(form: all, to: path)
        #expect(answer.status == 303, "\(path): \(answer.status) \(answer.page.suffix(3000))", sourceLocation: location)
        #expect(try records() == before + 1, sourceLocation: location)
        #expect(try post(form: all, to: path).location == answer.location, sourceLocation: location)
        #expect(try records() == before + 1, "sent again it is the same act", sourceLocation: location)
        return answer
    }
}

extension FormValues: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral fields: (String, String)...) { self.init(fields) }

    static func + (a: FormValues, b: FormValues) -> FormValues {
        FormValues((a.fields + b.fields).map { ($0.name, $0.value) })
    }
}
