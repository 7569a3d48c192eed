extension Schema {
    /// Everything that keeps a value from being what this describes; empty when it is.
    package func problems(with value: JSONValue) -> [SchemaProblem] {
        var found: [SchemaProblem] = []
        check(value, "", &found)
        return found
    }

    private func check(_ value: JSONValue, _ pointer: String, _ found: inout [SchemaProblem]) {
        guard found.count < SchemaProblem.most else { return }
        func fault(_ fault: SchemaProblem.Fault, expected: String, _ what: String) {
            found.append(SchemaProblem(.body, pointer, fault, expected: expected, found: what))
        }
        switch (kind, value) {
        case (.anything, _), (.boolean, .bool): return
        case (.integer(let range), .integer(let number)):
            guard !range.contains(number) else { return }
            fault(.range, expected: Self.text(of: range), "\(number)")
        case (.integer(let range), .number(let text)): fault(.range, expected: Self.text(of: range), text)
        case (.text(let format), .string(let text)):
            guard !format.matches(text) else { return }
            fault(.format, expected: format.expectation, text)
        case (.word(let words), .string(let text)):
            guard !words.contains(text) else { return }
            fault(.word, expected: words.joined(separator: ", "), text)
        case (.array(let item, let count), .array(let items)):
            guard count.contains(items.count) else {
                return fault(.count, expected: "\(count.lowerBound)–\(count.upperBound)", "\(items.count)")
            }
            for (index, value) in items.enumerated() { item.check(value, "\(pointer)/\(index)", &found) }
        case (.object(let properties), .object(let members)): check(members, against: properties, pointer, &found)
        case (.map(let schema), .object(let members)):
            for member in members { schema.check(member.value, "\(pointer)/\(Self.escaped(member.key))", &found) }
        case (.oneOf(let choices), .object): choose(among: choices, value, pointer, &found)
        default: fault(.type, expected: typeName, value.typeName)
        }
    }

    private func check(
        _ members: [JSONValue.Member], against properties: [Property], _ pointer: String,
        _ found: inout [SchemaProblem]
    ) {
        for member in members {
            let place = "\(pointer)/\(Self.escaped(member.key))"
            if let property = properties.first(where: { $0.name == member.key }) {
                property.schema.check(member.value, place, &found)
            } else {
                let names = properties.map(\.name).joined(separator: ", ")
                found.append(SchemaProblem(.body, place, .unknown, expected: names, found: member.key))
            }
        }
        for property in properties where property.isRequired && !members.contains(where: { $0.key == property.name }) {
            found.append(
                SchemaProblem(
                    .body, "\(pointer)/\(Self.escaped(property.name))", .missing, expected: property.schema.typeName,
                    found: "none"))
        }
    }

    /// The choices differ in their words, or in their required names, so that the one whose words are those of the value, or
    /// else one whose names are all there, is the one that is meant.
    private func choose(
        among choices: [Schema], _ value: JSONValue, _ pointer: String, _ found: inout [SchemaProblem]
    ) {
        let said = choices.filter { $0.says(value) }
        if said.count == 1, let choice = said.first { return choice.check(value, pointer, &found) }
        let meant = choices.filter { choice in
            guard case .object(let properties) = choice.kind else { return false }
            return properties.filter(\.isRequired).allSatisfy { value[$0.name] != nil }
        }
        if let choice = meant.first { return choice.check(value, pointer, &found) }
        let names = choices.compactMap { choice -> String? in
            guard case .object(let properties) = choice.kind else { return nil }
            return properties.filter(\.isRequired).map(\.name).joined(separator: " + ")
        }
        found.append(
            SchemaProblem(.body, pointer, .missing, expected: names.joined(separator: " | "), found: "none of them"))
    }

    /// Every word of this object is as the value has it.
    private func says(_ value: JSONValue) -> Bool {
        guard case .object(let properties) = kind else { return false }
        return properties.allSatisfy { property in
            guard case .word(let words) = property.schema.kind else { return true }
            guard case .string(let text) = value[property.name] else { return false }
            return words.contains(text)
        }
    }

    private static func text(of range: ClosedRange<Int64>) -> String { "\(range.lowerBound)–\(range.upperBound)" }

    /// RFC 6901 §3.
    private static func escaped(_ key: String) -> String {
        key.replacing("~", with: "~0").replacing("/", with: "~1")
    }

    var typeName: String {
        switch kind {
        case .boolean: "boolean"
        case .integer: "integer"
        case .text, .word: "string"
        case .array: "array"
        case .object, .map, .oneOf: "object"
        case .anything: "any value"
        }
    }
}
